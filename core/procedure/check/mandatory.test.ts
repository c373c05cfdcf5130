import { describe, expect, it } from "vitest";
import { planted } from "../testing/planted.ts";

const label = { zh: "名", en: "name" };
const when = (source: string) => ({ id: "planted", when: source, basis: "行政处罚法/5", message: label });

describe("no path to a decision skips what is mandatory", () => {
  const skips = "skipsMandatory acts.decide";
  it("a deciding act without the condition, and nothing before it that has it", () => {
    expect(planted({ "acts.decide.conditions": [] })).toContain("noSuchCondition decisions.mandatory.0.condition");
    const elsewhere = {
      "acts.decide.conditions": [],
      "acts.drop.conditions.1": { ...when("true"), id: "hearingOver" },
    };
    expect(planted(elsewhere)).toEqual([skips]);
  });

  it("the condition on an act that every path passes is enough", () => {
    const before = { "acts.decide.conditions": [], "acts.tell.conditions": [{ ...when("true"), id: "hearingOver" }] };
    expect(planted(before)).toEqual([]);
  });

  it("a way round that act is found, also by another deciding act", () => {
    const round = {
      "acts.decide.conditions": [],
      "acts.tell.conditions": [{ ...when("true"), id: "hearingOver" }],
      "acts.hurry": {
        label,
        by: ["head"],
        from: ["investigating"],
        basis: ["行政处罚法/5"],
        effects: { stage: "told" },
      },
    };
    expect(planted(round)).toEqual([skips]);
    const second = { label, by: ["head"], from: ["told"], basis: ["行政处罚法/5"], effects: { stage: "decided" } };
    expect(planted({ "acts.decideFast": second, "decisions.acts": ["decide", "decideFast"] })).toEqual([
      "skipsMandatory acts.decideFast",
    ]);
  });

  it("a way that stage and track together close is no way round", () => {
    const held = {
      "acts.decide.conditions": [],
      "acts.decide.during": { hearing: ["held"] },
      "acts.holdHearing.conditions.1": { ...when("true"), id: "hearingOver" },
    };
    expect(planted(held)).toEqual([]);
    expect(planted({ ...held, "acts.decide.during": { hearing: ["held", "lapsed"] } })).toEqual([skips]);
  });
});
