import { wordsIn, type LexiconPack } from "./lexicon-schema.ts";
import { Spelling } from "./spelling.ts";

/** What is wrong within a pack of the right shape: the part, where in it, and the sentence. */
export type LexiconFault = {
  part: keyof LexiconPack;
  path: (string | number)[];
  code: "noSuchKind" | "repeatedKind" | "repeatedWord" | "noReading";
  message: { zh: string; en: string };
};

/** Holds the parts of a pack against each other: kinds that are named exist, no word stands idle. */
export const checkLexicon = (pack: LexiconPack): LexiconFault[] => [
  ...kindFaults(pack),
  ...wordFaults(pack),
  ...readingFaults(pack),
];

const kindFaults = (pack: LexiconPack): LexiconFault[] => {
  const ids = pack.kinds.kinds.map(({ id }) => id);
  const known = new Set([...ids, ...pack.kinds.kinds.flatMap(({ as }) => as ?? [])]);
  const repeated = ids.flatMap((id, at): LexiconFault[] =>
    ids.indexOf(id) === at
      ? []
      : [fault("kinds", ["kinds", at, "id"], "repeatedKind", `种类“${id}”重复`, `the kind “${id}” is there twice`)],
  );
  const named: { part: keyof LexiconPack; path: (string | number)[]; kind: string }[] = [
    ...pack.words.heads.map(({ kind }, at) => ({ part: "words" as const, path: ["heads", at, "kind"], kind })),
    ...pack.plain.plain.flatMap(({ kind }, at) =>
      kind === undefined ? [] : [{ part: "plain" as const, path: ["plain", at, "kind"], kind }],
    ),
    ...pack.kinds.sensitive.standards.flatMap(({ kinds }, at) =>
      wordsIn(kinds).map((kind) => ({ part: "kinds" as const, path: ["sensitive", "standards", at, "kinds"], kind })),
    ),
    ...Object.keys(pack.kinds.otherwise).map((kind) => ({ part: "kinds" as const, path: ["otherwise", kind], kind })),
    ...Object.keys(pack.tables.themes).map((kind) => ({ part: "tables" as const, path: ["themes", kind], kind })),
  ];
  return [
    ...repeated,
    ...named
      .filter(({ kind }) => !known.has(kind))
      .map(({ part, path, kind }) =>
        fault(part, path, "noSuchKind", `没有种类“${kind}”`, `there is no kind “${kind}”`),
      ),
  ];
};

/** A word that an earlier list of heads already holds never takes effect. */
const wordFaults = (pack: LexiconPack): LexiconFault[] => {
  const first = new Map<string, string>();
  const faults: LexiconFault[] = [];
  const take = (part: keyof LexiconPack, path: (string | number)[], words = ""): void => {
    for (const word of wordsIn(words)) {
      const place = `${part}.yaml ${path.join(".")}`;
      const before = first.get(word);
      if (before === undefined) first.set(word, place);
      else
        faults.push(
          fault(part, path, "repeatedWord", `“${word}”已在 ${before}`, `“${word}” already stands in ${before}`),
        );
    }
  };
  for (const [at, { words, attribute }] of pack.words.heads.entries()) {
    take("words", ["heads", at, "words"], words);
    take("words", ["heads", at, "attribute"], attribute);
  }
  for (const [at, { words }] of pack.plain.plain.entries()) take("plain", ["plain", at, "words"], words);
  take("plain", ["forms"], pack.plain.forms);
  return faults;
};

/** A word with a character that pinyin.yaml doesn't spell can't be recognised in a column's name. */
const readingFaults = (pack: LexiconPack): LexiconFault[] => {
  const spelling = new Spelling(pack.pinyin.syllables);
  const lists = [
    ...pack.words.heads.flatMap(({ words = "", attribute = "", numbered = "" }) => [words, attribute, numbered]),
    ...pack.plain.plain.map(({ words }) => words),
    pack.plain.forms,
    ...Object.values(pack.owners),
  ];
  const missing = spelling.missing(lists.flatMap(wordsIn));
  return missing.length === 0
    ? []
    : [
        fault(
          "pinyin",
          ["syllables"],
          "noReading",
          `缺少读音：${missing.join("")}`,
          `no reading for ${missing.join("")}`,
        ),
      ];
};

const fault = (
  part: keyof LexiconPack,
  path: (string | number)[],
  code: LexiconFault["code"],
  zh: string,
  en: string,
): LexiconFault => ({ part, path, code, message: { zh, en } });
