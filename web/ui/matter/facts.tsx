import type { Text } from "@mingfa/contract";
import { useSay } from "../say.ts";
import { Value } from "./value.tsx";

/** Labelled facts as a list of terms. */
export function Facts({ facts }: { facts: { id: string; label: Text; value: unknown }[] }) {
  const say = useSay();
  return (
    <dl className="mf-facts">
      {facts
        .filter(({ value }) => !isEmptyList(value))
        .map((fact) => (
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

/** A list that may yet be filled says nothing while it is empty. */
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
