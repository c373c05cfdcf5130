import { describe, expect, it } from "vitest";
import { compile } from "./index.ts";
import { answer, faults } from "./testing/answer.ts";

describe("declared names", () => {
  const names = ["facts.area", "facts.applicant.*", "today", "Full Name", "Loan.Approved/Declined", "a-b"];

  it.each([
    ["facts.area > 1", []],
    ["facts", []],
    ["facts.applicant.anything.at all", ["syntax 1:29"]],
    ["facts.applicant.anything.below", []],
    ["facts.colour = 1", ["unknownName 1:1"]],
    ["facts.area.unit = 1", ["unknownName 1:1"]],
    ["1 = x\nor y", ["unknownName 1:5", "unknownName 2:4"]],
    ['Full Name = "x"', []],
    ["Full Names = 1", ["syntax 1:6"]],
    ["Loan.Approved/Declined = 1", []],
    ["a-b = 1", []],
    ["some x in facts.applicant.list satisfies x.y = 1", []],
  ])("%s", (source, expected) => expect(faults(source, { names })).toEqual(expected));

  it("win over an entry of a filtered item that happens to have their name", () => {
    const facts = { facts: { area: 1, applicant: { list: [{ today: "never", kind: "a" }] } }, today: "2026-03-02" };
    expect(answer('count(facts.applicant.list[today = "2026-03-02"])', facts, { names })).toBe(1);
    expect(answer('count(facts.applicant.list[kind = "a"])', facts, { names })).toBe(1);
    expect(answer('count(facts.applicant.list[today = "never"])', facts)).toBe(1);
  });

  it("tell what an expression reads, without its locals", () => {
    const compiled = compile(
      "some p in facts.parties satisfies p.age > facts.least and done.accept != null and [1][item > 0] = [1]",
    );
    expect(compiled.ok && [...compiled.expression.names].sort()).toEqual([
      "done.accept",
      "facts.least",
      "facts.parties",
    ]);
  });
});
