import type { Text } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import type { ReactNode } from "react";

/** A part of the guide under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Sentences as a list, numbered where their order matters. */
export function Sentences({ list, ordered = false }: { list: Text[]; ordered?: boolean }) {
  const say = useSay();
  const List = ordered ? "ol" : "ul";
  return (
    <List className="sentences">
      {list.map((sentence) => (
        <li key={sentence.zh}>{say(sentence)}</li>
      ))}
    </List>
  );
}
