import { judgeEnglish } from "./english-list.ts";
import {
  classTable,
  confusions,
  confusionTable,
  countsByClass,
  percent,
  precision,
  recall,
  type Pair,
} from "./measure.ts";
import { judge, type Judged, type Label } from "./score.ts";

const lists = ["government-columns.csv", "government-columns-held.csv"] as const;

export const pairsOf = (judged: readonly Judged[], key: keyof Label): Pair[] =>
  judged.map(({ label, suggestion }) => ({
    label: String(label[key] ?? "none"),
    suggested: String(suggestion[key] ?? "none"),
  }));

/** Our own list: for each part, right answers by aspect; then tables of the part that was not tuned on. */
export const ownReport = (): string => {
  const [tuned, held] = lists.map((name) => judge(name, { hideComments: false }));
  const bare = judge(lists[1], { hideComments: true });
  if (!tuned || !held) throw new Error("a list is missing");
  const aspects: (keyof Label)[] = ["personal", "kind", "sensitive", "category", "grade"];
  return [
    `| right | tuned on (${tuned.length}) | held (${held.length}) | held, comments hidden |`,
    "|---|---:|---:|---:|",
    ...aspects.map(
      (key) => `| ${key} | ${[tuned, held, bare].map((part) => percent(share(pairsOf(part, key)))).join(" | ")} |`,
    ),
    "",
    "The held part, with comments:",
    "",
    ...confusionTable(pairsOf(held, "personal"), ["direct", "contextual", "none"]),
    "",
    ...classTable("personal", pairsOf(held, "personal")),
    "",
    ...confusionTable(pairsOf(held, "sensitive"), ["true", "false"]),
    "",
    ...classTable("sensitive", pairsOf(held, "sensitive")),
    "",
    ...confusionTable(pairsOf(held, "grade"), ["general1", "general2", "general3", "general4", "important"]),
    "",
    ...classTable("kind", pairsOf(held, "kind")),
    "",
    `Kinds taken for others: ${confusions(pairsOf(held, "kind")).join("; ")}.`,
    "",
    ...classTable("category", pairsOf(held, "category")),
    "",
    "Both parts together:",
    "",
    ...classTable("kind", pairsOf([...tuned, ...held], "kind")),
  ].join("\n");
};

/** The public list of a finance company's columns: any of the seven types, and each of them. */
export const englishReport = (): string =>
  (["tuned", "held"] as const)
    .flatMap((part) => {
      const pairs = judgeEnglish(part);
      const any = countsByClass(
        pairs.map(({ label, suggested }) => ({ label: yes(label), suggested: yes(suggested) })),
      ).get("sensitive");
      const title = part === "tuned" ? "Half looked at while tuning" : "Half not looked at";
      const sum = any ? `any of the types: precision ${percent(precision(any))}, recall ${percent(recall(any))}` : "";
      return [`${title} (${pairs.length} columns), ${sum}.`, "", ...classTable("type", pairs), ""];
    })
    .join("\n")
    .trim();

const yes = (type: string): string => (type === "none" ? "none" : "sensitive");

const share = (pairs: readonly Pair[]): number =>
  pairs.filter(({ label, suggested }) => label === suggested).length / pairs.length;
