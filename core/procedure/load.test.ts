import { describe, expect, it } from "vitest";
import { loadProcedure } from "./load.ts";
import { changed, faultsOf, planted } from "./testing/planted.ts";
import { environment, packedDefinitions, penaltySource } from "./testing/packed.ts";

describe("at load", () => {
  it("the penalty has no fault", () => {
    expect(faultsOf(penaltySource())).toEqual([]);
  });

  it.each(packedDefinitions())("nor has $file", ({ source }) => expect(faultsOf(source)).toEqual([]));

  it.each<[string, Record<string, unknown>, string[]]>([
    [
      "a citation that can't be read",
      { "acts.drop.basis": ["行政处罚法第〇条之二十条"] },
      ["citation acts.drop.basis"],
    ],
    ["a role's citation", { "roles.head.basis": "行政处罚法/0" }, ["citation roles.head.basis"]],
    ["a recusal's citation", { "recusal.basis": "回避制度" }, ["citation recusal.basis"]],
    [
      "a condition's citation",
      { "acts.close.conditions.0.basis": "处罚/x" },
      ["citation acts.close.conditions.0.basis"],
    ],
    ["half an expression", { "acts.close.conditions.0.when": "1 +" }, ["syntax acts.close.conditions.0.when"]],
    [
      "a pattern",
      { "acts.close.conditions.0.when": 'matches("a", "a")' },
      ["outsideSubset acts.close.conditions.0.when"],
    ],
    [
      "an open brace in a paper",
      { "documents.decision.lines.0.zh": "案号{facts" },
      ["template documents.decision.lines.0.zh"],
    ],
  ])("%s is named with its place", (_, changes, faults) => expect(planted(changes)).toEqual(faults));

  it.each([
    ["a label in one language", { "acts.drop.label": { zh: "撤案" } }, "missingKey acts.drop.label"],
    ["an empty label", { "stages.told.label": { zh: "", en: "Told" } }, "value stages.told.label.zh"],
    ["a name with a blank", { "stages.not here": { label: { zh: "名", en: "name" } } }, "badName stages.not here"],
    ["a name every object has", { "facts.constructor": { type: "text" } }, "badName facts.constructor"],
    ["a day that is none", { inForce: "2026-02-30" }, "value inForce"],
    ["no list of decisions", { decisions: undefined }, "missingKey "],
    ["a wrong kind", { "acts.drop.from": "told" }, "value acts.drop.from"],
  ])("%s is a fault of shape", (_, changes, fault) => expect(planted(changes)).toContain(fault));

  it.each([null, undefined, [], "x", 1, { id: "x" }])("%j is no procedure", (source) => {
    expect(faultsOf(source).length).toBeGreaterThan(0);
  });

  it("reports all faults at once, in both languages", () => {
    const source = changed({
      "acts.drop.by": ["boss"],
      "clocks.decision.term": "X.1",
      "acts.pay.effects.object.stage": "lost",
      "acts.close.conditions.0.when": "facts.colour = 1",
    });
    const result = loadProcedure(source, environment);
    const faults = result.ok ? [] : result.faults;
    expect(faults.map(({ code }) => code)).toEqual([
      "noSuchName",
      "noSuchName",
      "unreachable",
      "noSuchTerm",
      "unknownName",
    ]);
    for (const { message } of faults)
      expect([message.zh, message.en]).toEqual([
        expect.stringMatching(/[\u4e00-\u9fff]/),
        expect.stringMatching(/[a-z]/),
      ]);
  });
});
