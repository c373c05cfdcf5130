import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PacksError } from "./packs-error.ts";
import { loadPacks, readPacks } from "./read-packs.ts";
import { PackFolder } from "./testing/pack-folder.ts";

const folder = new PackFolder("licensing");
afterAll(() => folder[Symbol.dispose]());

const faults = () => {
  const read = readPacks(folder.path);
  return read.ok ? [] : read.errors.map(({ file, line, code }) => `${file}:${line} ${code}`);
};

const decide = "licensing/procedures/food-business/decide.yaml";
const receive = "licensing/procedures/food-business/receive.yaml";
const clocks = "licensing/procedures/food-business/clocks.yaml";
const procedure = "licensing/procedures/food-business/procedure.yaml";
const item = "licensing/items/food-business-licence.yaml";

it("the packs of the house are in order", () => {
  const packs = loadPacks(join(import.meta.dirname, "../../packs"));
  expect(packs.items.size).toBeGreaterThanOrEqual(5);
  expect(packs.citations.length).toBeGreaterThan(500);
});

it("so are those that the tests below spoil", () => expect(faults()).toEqual([]));

describe("each slip is named with file, line and reason", () => {
  it.each([
    [
      "a key that nothing uses",
      decide,
      "    from: [accepted]",
      "    whenever: soon\n    from: [accepted]",
      "unknownKey",
      0,
    ],
    ["a life event that nobody declared", item, "events: [open-restaurant,", "events: [open-school,", "noSuchEvent", 0],
    [
      "a word that would mean two things",
      "services/catalogue.yaml",
      "{ means: 备案, say: [报备,",
      "{ means: 备案, say: [办证,",
      "repeated",
      0,
    ],
    ["a key in an item that nothing uses", item, "visits: 0", "visits: 0\nslogan: fast", "unknownKey", 1],
    [
      "a key in a term that nothing uses",
      "licensing/terms/fire.yaml",
      "    length: 10",
      "    length: 10\n    colour: red",
      "unknownKey",
      1,
    ],
    ["a missing article", receive, "        basis: 优化营商环境条例/36/1\n", "", "missingKey", undefined],
    [
      "an expression that does not parse",
      receive,
      "when: count(input.missing) > 0",
      "when: count(input.missing >",
      "syntax",
      0,
    ],
    [
      "an expression outside the subset",
      receive,
      "when: count(input.missing) > 0",
      'when: matches("a", "a+")',
      undefined,
      0,
    ],
    [
      "a fact that nobody defines",
      decide,
      "facts.siteCheckNeeded = false or done",
      "facts.siteChekNeeded = false or done",
      "unknownName",
      0,
    ],
    ["an act that does not exist", clocks, "stop: [issue]", "stop: [isue]", "noSuchName", 0],
    ["a stage that does not exist", decide, "      stage: granted", "      stage: grented", "noSuchName", 0],
    ["a term that does not exist", clocks, "term: ALIC.44.issue10", "term: ALIC.44.issue99", "noSuchTerm", 0],
    ["a lookup that nobody answers", decide, "source: licenceBan", "source: licenseBan", "noSuchLookup", 0],
    ["a power outside the list", procedure, "power: licence.food", "power: licence.fod", "noSuchPower", 0],
    [
      "a label in one language only",
      procedure,
      "label: { zh: 填写申请, en: Being filled in }",
      "label: { zh: 填写申请 }",
      "missingKey",
      0,
    ],
    ["a citation nobody can read", procedure, "basis: 行政许可法/34/1", "basis: 行政许可法/三十四", "citation", 0],
    [
      "a basis too low to carry a condition",
      procedure,
      "basis: 行政许可法/34/1",
      "basis: 广东省生态环境行政处罚自由裁量权规定/5",
      "tooLow",
      0,
    ],
    ["a statute nobody knows", procedure, "basis: 行政许可法/34/1", "basis: 行政批准法/34/1", "noSuchStatute", 0],
    [
      "a statute not in force that day",
      procedure,
      "basis: 行政许可法/34/1",
      "basis: 生态环境法典/34/1",
      "notInForce",
      0,
    ],
    [
      "a stage nobody reaches",
      procedure,
      "  withdrawn:\n",
      "  lost: { label: { zh: 迷路, en: Lost }, final: true }\n  withdrawn:\n",
      "unreachable",
      0,
    ],
    ["a mandatory condition that can be bypassed", decide, "      - *siteChecked\n", "", "skipsMandatory", undefined],
    [
      "a version that stands twice",
      "licensing/procedures/opinion.yaml",
      "id: licence.opinion",
      "id: licence.change",
      "repeated",
      1,
    ],
    ["an example that the form refuses", item, "area: 86.5", "area: 0", "shape", 0],
    [
      "a promise longer than the statute allows",
      "licensing/terms/promises.yaml",
      "length: 12",
      "length: 21",
      "promiseTooLong",
      undefined,
    ],
    [
      "a promise that no clock keeps",
      item,
      "promise: BEO.36.promiseFood",
      "promise: BEO.36.promiseJoint",
      "promiseNotKept",
      0,
    ],
    ["a setting that nothing reads", item, "settings:\n", "settings:\n  colour: red\n", "unused", 1],
    [
      "a setting that no item has",
      "licensing/procedures/food-business/review.yaml",
      "lookups.settings.siteCheckKinds",
      "lookups.settings.siteCheckKind",
      "noSuchSetting",
      undefined,
    ],
    [
      "a material that the authority looks up itself",
      item,
      "name: { zh: 营业执照,",
      "name: { zh: 操作流程说明,",
      "askedAnyway",
      undefined,
    ],
    ["no channel but the web", item, "channels: [online, counter]", "channels: [online, self-service]", "channels", 0],
    ["a holiday on a day that does not exist", "calendar/2026.yaml", "2026-02-15", "2026-02-30", "noSuchDate", 0],
    ["a holiday that ends before it begins", "calendar/2026.yaml", "to: 2026-02-23", "to: 2026-02-01", "backwards", 0],
    ["two calendars of one year", "calendar/2025.yaml", "year: 2025", "year: 2026", "repeated", undefined],
    [
      "versions of a statute that overlap",
      "law/statutes.yaml",
      'inForceTo: "2025-11-30"',
      'inForceTo: "2025-12-30"',
      "overlap",
      undefined,
    ],
    [
      "the same act in two files of a procedure",
      "licensing/procedures/food-business/review.yaml",
      "  addMaterials:\n",
      "  grant:\n",
      "repeated",
      0,
    ],
  ] as const)("%s", (_, file, from, to, code, below) => {
    const { line, undo } = folder.replace(file, from, to);
    const found = faults();
    undo();
    const place = below === undefined ? "" : `${file}:${line + below} `;
    expect(found.find((fault) => fault.startsWith(place) && fault.endsWith(code ?? ""))).toBeDefined();
  });

  it.each([
    ["a file that nothing reads", "licensing/notes.yaml", "a: 1\n", "licensing/notes.yaml:1 unread"],
    [
      "a file too large to be a pack",
      "licensing/items/big.yaml",
      `# ${"x".repeat(1_100_000)}\n`,
      "licensing/items/big.yaml:1 tooLarge",
    ],
    [
      "text that is not UTF-8",
      "licensing/items/gbk.yaml",
      Buffer.from([0x69, 0x64, 0x3a, 0xb5, 0xd8]),
      "licensing/items/gbk.yaml:1 notUtf8",
    ],
    [
      "hidden characters",
      "licensing/items/hidden.yaml",
      "id: a\nname: a\u202eb\n",
      "licensing/items/hidden.yaml:2 controlCharacter",
    ],
    ["YAML that is none", "licensing/items/broken.yaml", "id: a\n\tb: [\n", "licensing/items/broken.yaml:2 yaml"],
  ])("%s", (_, file, content, fault) => {
    folder.write(file, content);
    const found = faults();
    folder.remove(file);
    expect(found).toContain(fault);
  });

  it("a part of the law that is missing", () => {
    const counting = folder.read("law/counting.yaml");
    folder.remove("law/counting.yaml");
    const found = faults();
    folder.write("law/counting.yaml", counting);
    expect(found).toContain("law/counting.yaml:1 missing");
  });

  it("no folder at all", () => {
    const read = readPacks("/nowhere/at/all");
    expect(read.ok ? [] : read.errors.map(({ code }) => code)).toEqual(["noFolder"]);
  });

  it("all slips of all files at once, in order", () => {
    const first = folder.replace(decide, "      stage: granted", "      stage: grented");
    const second = folder.replace(item, "visits: 0", "visits: many");
    const found = faults();
    first.undo();
    second.undo();
    const both = [`${item}:${second.line} value`, `${decide}:${first.line} noSuchName`];
    expect(found.filter((fault) => both.includes(fault))).toEqual(both);
  });

  it("loading throws them, each as one line in both languages", () => {
    const { line, undo } = folder.replace(clocks, "term: ALIC.44.issue10", "term: ALIC.44.issue99");
    let thrown: unknown;
    try {
      loadPacks(folder.path);
    } catch (error) {
      thrown = error;
    }
    undo();
    expect(thrown).toBeInstanceOf(PacksError);
    expect(String(thrown)).toMatch(new RegExp(`${clocks}:${line}:\\d+: 没有期限.*there is no term`));
  });
});
