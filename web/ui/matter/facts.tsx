import type { Text } from "@mingfa/contract";
import { useSay } from "../say.ts";
import { Value } from "./value.tsx";

/** Labelled facts as a list of terms. */
export function Facts({ facts }: { facts: { id: string; label: Text; value: unknown }[] }) {
  const say = useSay();
  return (
    <dl className="mf-facts">
      {facts.map((fact) => (
        <div className="mf-facts-row" key={fact.id}>
          <dt>{say(fact.label)}</dt>
          <dd>
            <Value value={fact.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
