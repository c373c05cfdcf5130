import type { Candidate } from "./candidate.ts";
import type { Lexicon, Named, Subject } from "./lexicon.ts";
import { isChinese } from "./phrase.ts";
import { readName } from "./reading.ts";

/** What a table is about, so far as its name and its columns together tell. */
export type TableProfile = {
  /** Whom or what columns describe that don't say it themselves. */
  holder: "person" | "organisation" | "thing" | "unknown";
  /** Whether any column points at a natural person. */
  persons: boolean;
  /** Whether a column names an organisation as such, so that a bare 名称 beside it is of someone else. */
  organisationNamed: boolean;
  /** Kind of the facts about a person in such a table. */
  theme: string | undefined;
  minors: boolean;
  fleet: boolean;
  /** Category of columns that say nothing of their own. */
  category: string;
};

/** Reads a table's title and the likeliest meaning of each of its columns. */
export const profileTable = (
  lexicon: Lexicon,
  table: string,
  comment: string,
  columns: readonly Candidate[][],
): TableProfile => {
  const title = titleOf(lexicon, table, comment);
  const subject = lastIn(title, lexicon.subjects);
  const found = tally(lexicon, columns);
  const holder = holderOf(subject, found);
  const { categories } = lexicon.pack.tables;
  return {
    holder,
    persons: found.person > 0 || holder === "person",
    organisationNamed: found.organisationName,
    theme: lastIn(title, lexicon.themes),
    minors: lexicon.minors.some((word) => title.includes(word)),
    fleet: lexicon.fleets.some((word) => title.includes(word)),
    category: categories[subject ?? (holder === "organisation" ? "organisation" : "matter")],
  };
};

const titleOf = (lexicon: Lexicon, table: string, comment: string): string => {
  if (isChinese(comment)) return comment;
  const [reading] = readName(lexicon, table.replace(/^(?:ods|dwd|dws|dim|ads|dw|stg|t|v|tb)_/i, ""));
  return `${reading?.phrase ?? ""} ${table.toLowerCase()} ${comment}`;
};

/** The list whose word stands last in the title; of words that end at one place the longest. */
const lastIn = <Name extends string>(title: string, lists: Named<Name>): Name | undefined => {
  let best: { name: Name; end: number; length: number } | undefined;
  for (const [name, words] of lists)
    for (const word of words) {
      const end = title.lastIndexOf(word) + word.length;
      if (end < word.length) continue;
      if (!best || end > best.end || (end === best.end && word.length > best.length))
        best = { name, end, length: word.length };
    }
  return best?.name;
};

type Tally = { person: number; bare: number; organisation: number; organisationName: boolean };

/** Columns that are a person's own (姓名, 性别) and that are a firm's own (统一社会信用代码, 企业名称). */
const tally = (lexicon: Lexicon, columns: readonly Candidate[][]): Tally => {
  const found: Tally = { person: 0, bare: 0, organisation: 0, organisationName: false };
  for (const [best] of columns) {
    if (!best?.match.head) continue;
    const { head, owner, word, qualifier } = best.match;
    if (head.is === "role") found.person++;
    if (word.endsWith("名称") && (owner === "organisation" || /^(?:企业|单位|机构)/u.test(word)))
      found.organisationName = true;
    if (head.is === "plain" && head.category === lexicon.pack.tables.categories.organisation) found.organisation++;
    if (head.is !== "kind") continue;
    if (head.kind === "creditCode" && owner !== "thing") found.organisation += 2;
    if (pointers.has(head.kind) && owner !== "organisation" && owner !== "office" && owner !== "thing") found.person++;
    if (own.has(head.kind) && word !== "" && qualifier === "") found.bare++;
  }
  return found;
};

const pointers = new Set(["name", "idNumber", "phone", "socialSecurity", "personNumber"]);
const own = new Set([
  "name",
  "idNumber",
  "sex",
  "birthDate",
  "ethnicity",
  "age",
  "maritalStatus",
  "socialSecurity",
  "politicalStatus",
]);

const holderOf = (subject: Subject | undefined, { bare, organisation }: Tally): TableProfile["holder"] => {
  if (subject === "person" || subject === "organisation") return subject;
  if (subject === "matter" || subject === "thing") return bare >= 3 && bare > organisation ? "person" : "thing";
  if (bare > organisation && bare >= 1) return "person";
  return organisation > 0 ? "organisation" : "unknown";
};
