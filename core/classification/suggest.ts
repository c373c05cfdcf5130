import { candidatesOf, type Candidate } from "./candidate.ts";
import { typeClass, type Column } from "./column.ts";
import type { Grade, Personal } from "./lexicon-schema.ts";
import type { Lexicon } from "./lexicon.ts";
import { gradeOf, isSensitive, standardInForce } from "./grade.ts";
import { explain, type Reason } from "./reason.ts";
import { resolve, type Meaning } from "./resolve.ts";
import { readSample, type Evidence } from "./sample.ts";
import { profileTable, type TableProfile } from "./table.ts";
import { weigh } from "./weigh.ts";

/** What is suggested for a column; an officer confirms it. */
export type Suggestion = {
  table: string;
  column: string;
  personal: Personal;
  kind: string | null;
  sensitive: boolean;
  category: string;
  grade: Grade;
  reasons: Reason[];
  /** From 0 to 1. */
  confidence: number;
};

/** `today` decides which standard is in force, unless `standard` names one. */
export type SuggestOptions = { today: string; standard?: string };

/**
 * Suggests for all columns of a schema, in their order. Columns of one table are read together, since a bare 名称 or
 * 地址 means different things in different tables.
 */
export const suggestAll = (lexicon: Lexicon, columns: readonly Column[], options: SuggestOptions): Suggestion[] => {
  const standard = standardInForce(lexicon, options);
  const tables = Map.groupBy(columns, ({ table, tableComment }) => `${table}\n${tableComment}`);
  const done = new Map<Column, Suggestion>();
  for (const group of tables.values()) {
    const candidates = group.map((column) => candidatesOf(lexicon, column));
    const [first] = group;
    const profile = profileTable(lexicon, first?.table ?? "", first?.tableComment ?? "", candidates);
    for (const [at, column] of group.entries()) {
      const evidence = readSample(lexicon.values, column.sample, options.today);
      done.set(column, suggest(lexicon, column, candidates[at] ?? [], profile, evidence, standard));
    }
  }
  return columns.flatMap((column) => done.get(column) ?? []);
};

const suggest = (
  lexicon: Lexicon,
  column: Column,
  candidates: readonly Candidate[],
  profile: TableProfile,
  evidence: readonly Evidence[],
  standard: string,
): Suggestion => {
  const readings = candidates.map((candidate) => ({ candidate, meaning: resolve(lexicon, candidate.match, profile) }));
  const fallback: Meaning = resolve(
    lexicon,
    { phrase: "", word: "", head: undefined, owner: undefined, qualifier: "" },
    { ...profile, holder: "unknown" },
  );
  const verdict = weigh(lexicon, readings, fallback, profile, evidence, typeClass(column.type));
  const { meaning, confidence } = verdict;
  const sensitive = isSensitive(lexicon, meaning, standard);
  return {
    table: column.table,
    column: column.column,
    personal: meaning.personal,
    kind: meaning.kind ? (meaning.kind.as ?? meaning.kind.id) : null,
    sensitive,
    category: meaning.category,
    grade: gradeOf(lexicon, meaning, sensitive),
    reasons: explain(lexicon, verdict, profile, sensitive, standard),
    confidence: Math.round(confidence * 100) / 100,
  };
};
