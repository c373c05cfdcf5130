import type { ClockEvent } from "../law/clock-event.ts";
import type { Term } from "../law/term.ts";
import { labelOf, sameParty, stepsOf, type Chronology, type Step } from "./chronology.ts";
import type { ReplayTable } from "./replay-table.ts";

/** What the record says happened to a term, and what it leaves open that could have made it longer. */
export type ClockChanges = { events: ClockEvent[]; unclear: string[] };

export function clockChanges(
  chronology: Chronology,
  term: Term,
  start: Step,
  extension: readonly string[],
): ClockChanges {
  const changes: ClockChanges = { events: [], unclear: [] };
  const from = start.when?.first ?? "";
  const later = (kinds: readonly string[]): Step[] =>
    stepsOf(chronology, kinds).filter(
      ({ when, ...step }) => sameParty({ ...step, when }, start) && !(when && when.last < from),
    );
  for (const [at, step] of later(extension).entries()) extend(changes, term, step, at);
  for (const pause of chronology.table.pauses) addPauses(changes, term, pause, later, chronology);
  changes.events.sort((a, b) => a.on.localeCompare(b.on));
  return changes;
}

function extend({ events, unclear }: ClockChanges, term: Term, { when, event }: Step, at: number): void {
  const by = event.days ?? (term.extension ? (term.extension[at]?.max ?? term.extension[at]?.each) : 1);
  if (when && when.first === when.last && by !== undefined)
    events.push({ kind: "extend", on: when.first, by, approver: "" });
  else unclear.push("延长的日期或者天数不明");
}

type Later = (kinds: readonly string[]) => Step[];
type Pause = ReplayTable["pauses"][number];

function addPauses(changes: ClockChanges, term: Term, pause: Pause, later: Later, chronology: Chronology): void {
  const { begin, end, reason, as } = pause;
  const allowed = as === "excluded" ? term.exclusion : term.suspension;
  if (!allowed) return;
  const [begins, ends] = [later([begin]), later([end])];
  const used = new Set<Step>();
  for (const step of begins) {
    const closing = ends.find((one) => !used.has(one) && one.when && step.when && one.when.first >= step.when.first);
    if (closing) used.add(closing);
    const [first, last] = [dayOf(step), closing && dayOf(closing)];
    if (first === undefined || last === undefined) changes.unclear.push(`${reason.zh}的起止不明`);
    else if (as === "suspended")
      changes.events.push({ kind: "suspend", on: first, reason: reason.zh }, { kind: "resume", on: last });
    else {
      const { told } = step.event;
      if (term.exclusion?.writtenNotice === true && told === undefined)
        changes.unclear.push(`${reason.zh}的期间是否书面告知不明`);
      changes.events.push(
        { kind: "exclude.begin", on: first, reason: reason.zh, ...(told !== undefined && { writtenNotice: told }) },
        { kind: "exclude.end", on: last },
      );
    }
  }
  if (ends.some((one) => !used.has(one))) changes.unclear.push(`${labelOf(chronology, [end])}之前自何日起不计入不明`);
}

const dayOf = ({ when, certain }: Step): string | undefined =>
  when && certain && when.first === when.last ? when.first : undefined;
