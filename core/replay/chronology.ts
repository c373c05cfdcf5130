import type { CaseEvent, CaseRecord } from "./case-record.ts";
import { momentRange, type MomentRange } from "./moment-range.ts";
import type { ReplayTable } from "./replay-table.ts";

/** An event of a case under the names that the rules use. */
export type Step = {
  index: number;
  /** As the record has it. */
  kind: string;
  kinds: ReadonlySet<string>;
  event: CaseEvent;
  when: MomentRange | undefined;
  /** False where the record itself says that the date is not its own. */
  certain: boolean;
};

/** What the record tells of a case, in the order of its dates. */
export type Chronology = { record: CaseRecord; steps: Step[]; table: ReplayTable };

export function chronologyOf(record: CaseRecord, table: ReplayTable): Chronology {
  const names = new Map(
    table.kinds.flatMap(({ kind, aliases = [] }) => [kind, ...aliases].map((name) => [name, kind] as const)),
  );
  const steps = record.events.map((event, index): Step => {
    const written = event.kind.toLowerCase().replaceAll(/[.-]/g, "_");
    return {
      index,
      kind: event.kind,
      kinds: new Set([names.get(written) ?? written]),
      event,
      when: momentRange(event),
      certain: !has(event.note, table.uncertain),
    };
  });
  const ordered = steps.toSorted((a, b) => firstOf(a).localeCompare(firstOf(b)) || a.index - b.index);
  for (const step of ordered) step.kinds = readKinds(step, ordered, record, table);
  return { record, steps: ordered, table };
}

const firstOf = ({ when }: Step): string => when?.moment ?? when?.first ?? "9999";

const has = (text: string | null | undefined, words: readonly string[]): boolean =>
  typeof text === "string" && words.some((word) => text.includes(word));

function readKinds(step: Step, all: readonly Step[], record: CaseRecord, { readings }: ReplayTable): Set<string> {
  const kinds = new Set(step.kinds);
  const papers = `${step.event.note ?? ""} ${step.event.doc ?? ""}`;
  for (const { kind, as, instead, words, notWords, after, outcome } of readings) {
    if (!kinds.has(kind)) continue;
    if (words && !has(papers, words)) continue;
    if (notWords && has(papers, notWords)) continue;
    if (after !== undefined && !all.slice(0, all.indexOf(step)).some((earlier) => earlier.kinds.has(after))) continue;
    if (outcome && !(record.outcome ?? []).some((one) => has(one.kind, outcome))) continue;
    kinds.add(as);
    if (instead === true) kinds.delete(kind);
  }
  return kinds;
}

export function stepsOf({ steps }: Chronology, kinds: readonly string[]): Step[] {
  return steps.filter((step) => kinds.some((kind) => step.kinds.has(kind)));
}

/** Whether two steps can concern the same party: where both name one, it is the same. */
export function sameParty(a: Step, b: Step): boolean {
  const [one, other] = [a.event.party, b.event.party];
  return typeof one !== "string" || typeof other !== "string" || one === other;
}

/** What the rules call these kinds, for people. */
export function labelOf({ table }: Pick<Chronology, "table">, kinds: readonly string[]): string {
  const names = kinds.flatMap((kind) => table.kinds.find((one) => one.kind === kind)?.label.zh ?? []);
  return names.length === 0 ? kinds.join("、") : names.slice(0, 3).join("、");
}

/** The words of the record's gaps that name a step of these kinds. */
export function gapOf({ record, table }: Chronology, kinds: readonly string[]): string | undefined {
  const words = table.kinds.filter(({ kind }) => kinds.includes(kind)).flatMap(({ gaps = [] }) => gaps);
  return record.gaps?.find((gap) => has(gap, words));
}
