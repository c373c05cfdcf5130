import type { TermDefinition } from "../../law/index.ts";
import { clockActs, writtenClocks, type WrittenClock } from "../compile-clock.ts";
import type { ProcedureDefinition } from "../definition.ts";
import type { PackErrors } from "../pack-error.ts";
import { leadingTo, possible, type Course } from "./course.ts";

/** Every clock follows a term of the packs, can start, is stopped on some path, and is touched by acts that can. */
export const checkClocks = (
  definition: ProcedureDefinition,
  course: Course,
  terms: ReadonlyMap<string, TermDefinition>,
  errors: PackErrors,
): void => {
  const open = possible(course);
  for (const written of writtenClocks(definition)) {
    const { clock, path } = written;
    checkTerm(written, terms.get(clock.term), errors);
    checkActs(definition, written, errors);
    checkCircle(definition, written, errors);
    if (!clock.start.some((act) => open.has(act)))
      errors.add([...path, "start"], "neverStarts", { zh: "该时限无从开始", en: "the clock can never start" });
    for (const act of clock.start)
      if (open.has(act) && !stops(course, act, clock.stop))
        errors.add([...path, "stop"], "neverStops", {
          zh: `自“${act}”起算后，没有任何路径使该时限停止`,
          en: `no path stops the clock once “${act}” has started it`,
        });
  }
};

/** What a clock declares its term's articles must allow, or it would be without effect; and what they ask it declares. */
const checkTerm = ({ clock, path }: WrittenClock, term: TermDefinition | undefined, errors: PackErrors): void => {
  const add = (key: string, code: string, zh: string, en: string) => errors.add([...path, key], code, { zh, en });
  if (!term) {
    add("term", "noSuchTerm", `没有期限“${clock.term}”`, `there is no term “${clock.term}”`);
    return;
  }
  const { id, exclusion, suspension, reset, extension } = term;
  const allows = { exclude: exclusion, suspend: suspension, reset, extend: extension };
  for (const key of ["exclude", "suspend", "reset", "extend"] as const)
    if (clock[key] !== undefined && allows[key] === undefined)
      add(key, "notAllowed", `期限“${id}”的条文不允许“${key}”`, `the articles of “${id}” allow no “${key}”`);
  const open = term.length === undefined && term.yearly === undefined;
  if (open && clock.length === undefined)
    add("length", "noLength", `期限“${id}”的长度由文书确定，须写明`, `a document sets the length of “${id}”: say it`);
  if (!open && clock.length !== undefined)
    add("length", "notAllowed", `期限“${id}”的长度是法定的`, `the length of “${id}” is the statute's`);
  if (clock.exclude && exclusion && exclusion.writtenNotice !== (clock.exclude.notice !== undefined))
    add(
      "exclude",
      "notice",
      exclusion.writtenNotice ? `“${id}”的扣除须书面告知，请写明 notice` : `“${id}”的扣除不以书面告知为条件`,
      exclusion.writtenNotice
        ? `time of “${id}” is left out only once told in writing: say notice`
        : `“${id}” asks no written notice`,
    );
};

const stops = (course: Course, start: string, stop: readonly string[]): boolean => {
  const ends = course.moves.flatMap(({ act, from }) => (stop.includes(act) ? [from] : []));
  const before = leadingTo(course, ends);
  return course.moves.some(({ act, to }) => act === start && before.has(to));
};

/** An object's clock is started by acts that make such an object or are done to one, and otherwise touched by the latter. */
const checkActs = ({ acts }: ProcedureDefinition, written: WrittenClock, errors: PackErrors): void => {
  const { clock, objectKind: kind, path } = written;
  for (const { as, key, acts: names } of clockActs(clock))
    for (const name of names) {
      const act = acts[name];
      if (!act)
        errors.add([...path, ...key], "noSuchName", {
          zh: `没有名为“${name}”的环节`,
          en: `there is no act “${name}”`,
        });
      else if (kind !== undefined && act.object?.kind !== kind && !(as === "start" && makes(act, kind)))
        errors.add([...path, ...key], "otherObject", {
          zh: `“${name}”不是对“${kind}”作出的，不能影响它的时限`,
          en: `“${name}” is not done to “${kind}” and can't touch its clock`,
        });
    }
};

/** An effect as of the clock's start that starts it again would fall due on the spot, for ever. */
const checkCircle = ({ acts }: ProcedureDefinition, { name, clock, path }: WrittenClock, errors: PackErrors): void => {
  for (const act of [...clock.start, ...(clock.reset ?? [])]) {
    const { expiry } = acts[act] ?? {};
    if (expiry?.clock === name && expiry.asOf === "start")
      errors.add([...path, "start"], "circle", {
        zh: `“${act}”由该时限届满引起，又使它自同一天重新起算`,
        en: `“${act}” comes about when the clock expires and starts it again on the same day`,
      });
  }
};

const makes = ({ effects }: ProcedureDefinition["acts"][string], kind: string): boolean =>
  effects?.create?.some(({ object }) => object === kind) ?? false;
