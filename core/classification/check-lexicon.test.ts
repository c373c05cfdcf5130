import { Value } from "typebox/value";
import { expect, test } from "vitest";
import { checkLexicon } from "./check-lexicon.ts";
import { LexiconPack } from "./lexicon-schema.ts";
import { readPack } from "./testing/score.ts";

test("the pack of this repository has its shape and no fault", () => {
  const pack = readPack();
  expect([...Value.Errors(LexiconPack, pack)]).toEqual([]);
  expect(checkLexicon(pack)).toEqual([]);
});

test("kinds and readings that don't exist are named, and words that never take effect", () => {
  const pack = readPack();
  pack.kinds.kinds.push({
    id: "name",
    zh: "名",
    en: "name",
    personal: "direct",
    category: "类",
  });
  pack.words.heads.push({ kind: "nothing", words: "姓名、龘" });
  pack.tables.themes["nowhere"] = "表";
  expect(checkLexicon(pack).map(({ part, code }) => `${part} ${code}`)).toEqual([
    "kinds repeatedKind",
    "words noSuchKind",
    "tables noSuchKind",
    "words repeatedWord",
    "pinyin noReading",
  ]);
});
