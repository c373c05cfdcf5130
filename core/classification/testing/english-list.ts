import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../csv.ts";
import { suggestAll } from "../index.ts";
import type { Pair } from "./measure.ts";
import { lexicon, today } from "./score.ts";

/** The public list of labelled columns, read where it lies and never copied. */
export const englishList = join(
  import.meta.dirname,
  "../../../../shared/data/column-sensitivity-labelled/columns_valid.csv",
);
export const englishListIsHere = existsSync(englishList);

/** The list's seven types by our kinds; a firm's columns of such a kind count as well, as its labels have it. */
const kinds: Record<string, string> = {
  姓名: "name",
  手机: "phone",
  固定电话: "phone",
  身份证: "idNumber",
  地址: "address",
  卡号: "bankCard",
  邮箱: "email",
};
const seven = new Set(Object.values(kinds));

/** `tuned` are the rows of half of its tables, chosen by a hash of their titles; the other half was not looked at. */
export const judgeEnglish = (part: "tuned" | "held"): Pair[] => {
  const csv = readCsv(readFileSync(englishList, "utf8"));
  if (!csv.ok) throw new Error("not CSV");
  const rows = csv.records.slice(1).map(({ fields }) => fields as [string, string, string, string, string, string]);
  const chosen = rows.filter(([title]) => (lastBit(title) === 0) === (part === "tuned"));
  const known = (text: string): string => (text === "NA" ? "" : text);
  const columns = chosen.map(([title, column, comment, type]) => ({
    table: title,
    tableComment: title,
    column: known(column),
    comment: known(comment),
    type,
    sample: "",
  }));
  const suggestions = suggestAll(lexicon, columns, { today });
  return chosen.map(([, , , , , type], at) => {
    const kind = suggestions[at]?.kind ?? "none";
    return { label: kinds[type] ?? "none", suggested: seven.has(kind) ? kind : "none" };
  });
};

const lastBit = (title: string): number => (createHash("sha256").update(title).digest().at(-1) ?? 0) % 2;
