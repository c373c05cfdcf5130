import type { Text } from "@mingfa/contract";
import { useSay } from "../say.ts";
import { Value } from "./value.tsx";

type Fact = { id: string; label: Text; value: unknown; personal?: true };

/**
 * Labelled facts as a list of terms. With `cover`, what it says stands in place of personal data until it is opened: a
 * desk in a service hall has more readers than the officer.
 */
export function Facts({ facts, cover }: { facts: Fact[]; cover?: string | undefined }) {
  const say = useSay();
  return (
    <dl className="mf-facts">
      {facts
        .filter(({ value }) => !isEmptyList(value))
        .map(({ id, label, value, personal }) => (
          <div className="mf-facts-row" key={id}>
            <dt>{say(label)}</dt>
            <dd>
              {personal && cover !== undefined ? (
                <details className="mf-disclosure" data-personal>
                  <summary>{cover}</summary>
                  <Value value={value} />
                </details>
              ) : (
                <Value value={value} />
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** A list that may yet be filled says nothing while it is empty. */
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
