import { findStatute, versionInForce } from "../law/version.ts";
import type { StatuteTable } from "../law/version-schema.ts";
import { stepsOf, type Chronology } from "./chronology.ts";
import { missingLaw, notAtHand, rangesOf, type Asking } from "./context.ts";
import { judged, wordsOf, type Judged } from "./finding.ts";
import { missingThen } from "./law-then.ts";
import type { CheckOf } from "./replay-table.ts";

/** 从旧兼从轻: which versions of the cited laws have to be compared. */
export function checkVersions(check: CheckOf<"versions">, asking: Asking): Judged[] {
  const { law, chronology } = asking;
  const breach = stepsOf(chronology, check.breach).at(-1) ?? stepsOf(chronology, check.seen)[0];
  const decision = stepsOf(chronology, check.decision).at(-1);
  const cited = citedLaws(chronology, law.statutes);
  if (!breach?.when || !decision?.when || cited.length === 0) return [];
  const missing = missingLaw(asking, rangesOf(decision));
  if (missing !== undefined) return [judged(decision, "unknown", notAtHand(missing))];
  const [then, now] = [breach.when.last, decision.when.first];
  const absent = cited.flatMap((name) => missingThen(law.statutes, name, then) ?? []);
  const changed = cited.filter((name) => versionOf(law.statutes, name, then) !== versionOf(law.statutes, name, now));
  const said = `行为在${wordsOf(breach.when)}，决定在${wordsOf(decision.when)}`;
  if (absent.length > 0) return [judged(decision, "unknown", `${said}；${notAtHand(absent.join("、"))}`)];
  if (changed.length === 0)
    return [judged(decision, "kept", `${said}，所引${cited.map(titled).join("、")}在两日是同一版本。`)];
  const both = changed.map(
    (name) =>
      `《${name}》（行为时${versionOf(law.statutes, name, then) ?? "未施行"}，决定时${versionOf(law.statutes, name, now) ?? "已废止"}）`,
  );
  return [judged(decision, "unknown", `${said}；${both.join("、")}须按处罚轻重比较后适用，记载不足以比较。`)];
}

/** A law cited for a breach that happened after its repeal. */
export function checkRepealed(check: CheckOf<"repealed">, { law, chronology }: Asking): Judged[] {
  const breach = stepsOf(chronology, check.breach).find(({ when }) => when && when.first >= check.by);
  if (!breach?.when) return [];
  const { first } = breach.when;
  const dead = citedLaws(chronology, law.statutes).filter((name) =>
    (findStatute(law.statutes, name)?.versions ?? []).every(
      ({ inForceTo }) => inForceTo !== undefined && inForceTo < first,
    ),
  );
  if (dead.length === 0) return [];
  return [judged(breach, "violated", `行为在${wordsOf(breach.when)}，所引${dead.map(titled).join("、")}已经废止。`)];
}

const versionOf = (statutes: StatuteTable, name: string, day: string): string | undefined =>
  versionInForce(statutes, name, day)?.id;

/** The laws that the record says were broken or applied, by name. */
function citedLaws({ record }: Chronology, statutes: StatuteTable): string[] {
  const texts = [...(record.law_broken ?? []), ...(record.law_penalty ?? [])];
  const names = texts.flatMap((text) => /^《?([^\s《》(（第]+)/.exec(text.trim())?.[1] ?? []);
  return [...new Set(names.map((name) => findStatute(statutes, name)?.name ?? name))];
}

const titled = (name: string): string => `《${name}》`;
