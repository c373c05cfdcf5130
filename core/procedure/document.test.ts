import { describe, expect, it } from "vitest";
import { toValue } from "../expression/index.ts";
import { compileDocument, renderDocument } from "./document.ts";
import { PackErrors } from "./pack-error.ts";

const title = { zh: "书", en: "Paper" };

const rendered = (zh: string, facts: Parameters<typeof toValue>[0]) => {
  const errors = new PackErrors();
  const document = compileDocument("paper", { title, lines: [{ zh, en: zh }] }, ["documents", "paper"], errors);
  if (errors.faults.length > 0) return errors.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
  return Object.values(renderDocument(document, { facts: toValue(facts) }).lines[0] ?? {});
};

describe("a paper", () => {
  it.each<[string, Parameters<typeof toValue>[0], string[]]>([
    ["没有变量", {}, ["没有变量", "没有变量"]],
    ["{facts.name}：", { name: "甲" }, ["甲：", "甲："]],
    ["于{facts.on}", { on: "2026-03-02" }, ["于2026年3月2日", "于2026-03-02"]],
    ["{facts.none}", {}, ["＿＿", "__"]],
    ["{facts.some}", { some: ["a", "b"] }, ["a、b", "a, b"]],
    ["{facts.yes}{facts.no}", { yes: true, no: false }, ["是否", "truefalse"]],
    ["{facts.count * 1.1}", { count: 3 }, ["3.3", "3.3"]],
    ['{if facts.count > 2 then "多" else "少"}', { count: 3 }, ["多", "多"]],
    ["罚款{facts.fine|capitals}", { fine: 10_000_50 }, ["罚款人民币壹万元伍角整", "罚款人民币壹万元伍角整"]],
    ["罚款{facts.none|capitals}", {}, ["罚款＿＿", "罚款__"]],
    ["{facts.how}", { how: { zh: "次日起算", en: "from the next day" } }, ["次日起算", "from the next day"]],
    ["{facts.row}", { row: { a: 1 } }, ['{"a":1}', '{"a":1}']],
    ["{facts.text}", { text: "{facts.name} <b>" }, ["{facts.name} <b>", "{facts.name} <b>"]],
  ])("%s", (line, facts, expected) => expect(rendered(line, facts)).toEqual(expected));

  it.each([
    ["{facts.name", "template"],
    ["facts.name}", "template"],
    ["{1 +}", "syntax"],
    ["{now()}", "outsideSubset"],
    ["{1|figures}", "syntax"],
  ])("%s is refused in both languages", (line, code) => {
    expect(rendered(line, {})).toEqual(["zh", "en"].map((language) => `${code} documents.paper.lines.0.${language}`));
  });
});
