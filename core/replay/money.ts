import { stepsOf, type Chronology } from "./chronology.ts";

/** The fine in 分: as the decision has it, or the only fine of the outcome; undefined where the record has none. */
export function fineOf(chronology: Chronology, decision: readonly string[]): number | undefined {
  const stated = stepsOf(chronology, decision).flatMap(({ event }) => event.amount_cny ?? []);
  const fines = (chronology.record.outcome ?? []).flatMap(({ kind, amount_cny }) =>
    kind.includes("fine") || kind.includes("罚款") ? (amount_cny ?? []) : [],
  );
  const amount = stated.at(-1) ?? (fines.length === 1 ? fines[0] : undefined);
  return amount === undefined ? undefined : Math.round(amount * 100);
}
