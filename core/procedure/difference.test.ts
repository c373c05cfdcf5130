import { describe, expect, test } from "vitest";
import { differences } from "./difference.ts";
import { loaded, packedDefinitions, penaltySource } from "./testing/packed.ts";
import { changed } from "./testing/planted.ts";

const before = loaded(penaltySource()).definition;
const against = (changes: Record<string, unknown>) => differences(before, loaded(changed(changes)).definition);

describe("differences between two versions", () => {
  test.each(packedDefinitions().map(({ file, source }) => [file, source] as const))(
    "%s: none from itself",
    (_, source) => {
      const { definition } = loaded(source);
      expect(differences(definition, structuredClone(definition))).toEqual([]);
    },
  );

  test("a changed condition is told with both wordings, and nothing else is", () => {
    expect(against({ "acts.holdHearing.conditions.0.when": "facts.hearingOn = null" })).toEqual([
      expect.objectContaining({
        part: "condition",
        change: "changed",
        before: expect.stringContaining("when："),
        after: "when：facts.hearingOn = null",
      }),
    ]);
  });

  test("an article, a stage of an act, a term and a question each are told where they stand", () => {
    const found = against({
      "acts.drop.basis": ["行政处罚法/33/1"],
      "acts.drop.from": ["investigating"],
      "clocks.hearingRequest.term": "APL.67.pay15",
      "acts.file.input.informant.maxLength": 41,
    });
    expect(found.map(({ part, where }) => [part, where.zh.replaceAll(/（\w+）/g, "")])).toEqual([
      ["clock", "时限 · 要求听证"],
      ["form", expect.stringContaining("表单")],
      ["act", expect.stringContaining("环节")],
      ["act", expect.stringContaining("依据")],
    ]);
  });

  test("what is gone and what is new are told, each way round", () => {
    const shorter = structuredClone(before);
    delete shorter.acts["drop"];
    const gone = differences(before, shorter);
    expect(gone.map(({ part, change }) => [part, change])).toEqual([["act", "removed"]]);
    expect(differences(shorter, before).map(({ part, change }) => [part, change])).toEqual([["act", "added"]]);
  });

  test("the order of keys is no difference", () => {
    const turned = { ...before, acts: Object.fromEntries(Object.entries(before.acts).toReversed()) };
    expect(differences(before, turned)).toEqual([]);
  });
});
