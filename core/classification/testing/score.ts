import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readCsv } from "../csv.ts";
import { compileLexicon, readColumns, suggestAll, type Lexicon, type LexiconPack, type Suggestion } from "../index.ts";

const packFolder = join(import.meta.dirname, "../../../packs/classification");
const packParts = ["kinds", "words", "plain", "owners", "tables", "glossary", "codes", "pinyin", "values"] as const;

/** The pack of this repository, as parsed from its files. */
export const readPack = (): LexiconPack =>
  Object.fromEntries(
    packParts.map((part) => [part, parse(readFileSync(join(packFolder, `${part}.yaml`), "utf8"))]),
  ) as LexiconPack;

export const lexicon: Lexicon = compileLexicon(readPack());
export const today = "2026-11-23";

export type Label = Pick<Suggestion, "personal" | "kind" | "sensitive" | "category" | "grade">;
export type Judged = { label: Label; suggestion: Suggestion };

/** The labelled list of this name beside this file, with what is suggested for its columns, their comments hidden or not. */
export const judge = (name: string, { hideComments }: { hideComments: boolean }): Judged[] => {
  const text = readFileSync(join(import.meta.dirname, name), "utf8");
  const read = readColumns(text);
  const csv = readCsv(text);
  if (!read.ok || !csv.ok) throw new Error(`${name} is no list of columns`);
  const columns = hideComments ? read.columns.map((column) => ({ ...column, comment: "" })) : read.columns;
  const suggestions = suggestAll(lexicon, columns, { today });
  return csv.records.slice(1).map(({ fields }, at) => {
    const [personal, kind, sensitive, category, grade] = fields.slice(6) as [
      Label["personal"],
      string,
      string,
      string,
      Label["grade"],
    ];
    const suggestion = suggestions[at];
    if (!suggestion) throw new Error(`${name}: a column is missing`);
    return {
      label: { personal, kind: kind === "" ? null : kind, sensitive: sensitive === "true", category, grade },
      suggestion,
    };
  });
};
