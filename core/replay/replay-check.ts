import type { Tally } from "../law/tally-schema.ts";
import type { Term } from "../law/term.ts";
import type { Text } from "../law/text.ts";
import type { Check, ReplayFile, ReplayTable } from "./replay-table.ts";

/** A name in the table that nothing declares; `path` leads to it in its file. */
export type ReplayFault = { path: (string | number)[]; code: "noTerm" | "noKind"; message: Text };

/** What a schema can't see of a file: terms, tallies and kinds of steps that exist nowhere. */
export function checkReplayTable(
  file: ReplayFile,
  table: ReplayTable,
  terms: ReadonlyMap<string, Term>,
  tallies: ReadonlyMap<string, Tally>,
): ReplayFault[] {
  const kinds = new Set(table.kinds.map(({ kind }) => kind));
  return (file.rules ?? []).flatMap(({ rule, check }, at) => [
    ...namesOf(check, ["terms", "term", "longer", "pay"]).flatMap((name) =>
      terms.has(name) ? [] : [noTerm(rule, at, name)],
    ),
    ...namesOf(check, ["tally"]).flatMap((name) => (tallies.has(name) ? [] : [noTerm(rule, at, name)])),
    ...namesOf(check, kindKeys).flatMap((name) => (kinds.has(name) ? [] : [noKind(rule, at, name)])),
  ]);
}

const kindKeys = [
  "from",
  "step",
  "before",
  "given",
  "extension",
  "unless",
  "unclear",
  "breach",
  "lasting",
  "seen",
  "found",
  "fine",
  "than",
  "decision",
  "bar",
  "begin",
  "end",
];

/** The names under these keys, however deep; scopes name kinds too, but by words of their own. */
function namesOf(value: unknown, wanted: readonly string[]): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value as Check).flatMap(([key, inner]: [string, unknown]) => {
    if (!wanted.includes(key)) return namesOf(inner, wanted);
    const list = Array.isArray(inner) ? inner : [inner];
    return list.flatMap((name: unknown) => (typeof name === "string" ? [name] : []));
  });
}

const noTerm = (rule: string, at: number, name: string): ReplayFault => ({
  path: ["rules", at, "check"],
  code: "noTerm",
  message: { zh: `${rule}：没有期限“${name}”`, en: `${rule}: there is no term “${name}”` },
});

const noKind = (rule: string, at: number, name: string): ReplayFault => ({
  path: ["rules", at, "check"],
  code: "noKind",
  message: { zh: `${rule}：没有步骤“${name}”`, en: `${rule}: there is no kind of step “${name}”` },
});
