import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, searchWords } from "../law/search-text.ts";
import { catalogueOf, find, markHits, type Entry } from "./index.ts";
import { soundsOf } from "./testing/sounds.ts";

const phrase = (field: Entry["phrases"][number]["field"], text: string) => ({ field, text, sounds: soundsOf(text) });
const entry = (id: string, title: string, ...plain: string[]): Entry => ({
  id,
  phrases: [phrase("title", title), ...plain.map((word) => phrase("plainWord", word))],
});

const entries: Entry[] = [
  entry("licence", "食品经营许可", "开饭店", "饭店"),
  entry("change", "食品经营许可变更"),
  entry("filing", "预包装食品备案"),
  { id: "appeal", phrases: [phrase("title", "申请行政复议"), { field: "title", text: "Apply for reconsideration" }] },
  { id: "bank", phrases: [phrase("title", "银行开户许可"), { field: "summary", text: "与食品无关" }] },
];
const catalogue = catalogueOf(entries);
const ids = (question: string) => find(catalogue, question, soundsOf).map(({ id }) => id);

describe("a catalogue", () => {
  test.each([
    ["words as they stand, the shorter name first", "食品经营许可", ["licence", "change"]],
    ["every word must be met", "食品 备案", ["filing"]],
    ["a plain word", "开饭店", ["licence"]],
    ["full sounds", "fuyi", ["appeal"]],
    ["sounds up to the middle of a syllable", "shipinjingy", ["licence", "change"]],
    ["first letters", "spjy", ["licence", "change"]],
    ["English", "reconsideration", ["appeal"]],
    ["full width and capitals", "ＳＰＪＹ", ["licence", "change"]],
    ["characters that sound alike", "食品经赢", ["licence", "change"]],
    ["a missing character", "食品营许可", ["licence", "change"]],
    ["a slip in the sounds", "shiping jingyin", ["licence", "change"]],
    ["a slip in English", "reconsideratoin", ["appeal"]],
    ["nothing", "养老金", []],
    ["an empty question", " \u3000", []],
  ])("is searched by %s", (_, question, expected) => {
    expect(ids(question)).toEqual(expected);
  });

  test("finds what a whole sentence speaks of", () => {
    expect(ids("我想开一家小饭店")[0]).toBe("licence");
    expect(ids("要怎么申请复议呀")[0]).toBe("appeal");
  });

  test("ranks a name above a mention", () => {
    expect(ids("食品")).toEqual(["licence", "change", "filing", "bank"]);
  });

  test("sounds begin at a character", () => {
    // 食品 is shi pin: “hipin” begins within a syllable, and “pinj” at one.
    expect(ids("hipinj").filter((id) => id === "licence")).toEqual(["licence"]);
    expect(find(catalogue, "hipinj", soundsOf)[0]?.exact).toBe(false);
    expect(find(catalogue, "pinj", soundsOf)[0]?.exact).toBe(true);
  });
});

const text = fc.string({ unit: fc.constantFrom(...Array.from("食品经营许可变更备案饭店AaＢ1 ，")), maxLength: 12 });
const catalogues = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

test("whoever holds every word is found, and where any is, nobody else is by characters that are no letters", () => {
  fc.assert(
    fc.property(catalogues, text, (texts, question) => {
      const words = searchWords(question);
      const naive = texts.flatMap((phrases, index) =>
        words.length > 0 && words.every((word) => phrases.some((one) => foldText(one).folded.includes(word)))
          ? [String(index)]
          : [],
      );
      const made = catalogueOf(
        texts.map((phrases, index) => ({ id: String(index), phrases: phrases.map((one) => phrase("title", one)) })),
      );
      const found = find(made, question, soundsOf).map(({ id }) => id);
      // Letters may also be sounds, and what nobody holds is sought by what comes near.
      const others = words.every((word) => !/^[a-z]+$/.test(word)) && naive.length > 0 ? found : [];
      expect(naive.filter((id) => !found.includes(id))).toEqual([]);
      expect(others.filter((id) => !naive.includes(id))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("marked stretches give the text back, and something is marked where it was hit exactly", () => {
  fc.assert(
    fc.property(catalogues, text, (texts, question) => {
      const made = catalogueOf(
        texts.map((phrases, index) => ({ id: String(index), phrases: phrases.map((one) => phrase("title", one)) })),
      );
      for (const { id, hits, exact } of find(made, question, soundsOf)) {
        const marked = (texts[Number(id)] ?? []).map((one, index) => markHits(one, index, hits));
        expect(marked.map((one) => one.map((part) => part.text).join(""))).toEqual(texts[Number(id)]);
        expect(marked.flat().some(({ hit }) => hit) || !exact).toBe(true);
      }
    }),
  );
});

test("a hit by sounds marks the characters that sound so", () => {
  const [found] = find(catalogue, "jyxk", soundsOf);
  expect(markHits("食品经营许可", 0, found?.hits ?? [])).toEqual([
    { text: "食品", hit: false },
    { text: "经营许可", hit: true },
  ]);
});
