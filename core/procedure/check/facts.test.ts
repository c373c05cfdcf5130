import { describe, expect, it } from "vitest";
import { planted } from "../testing/planted.ts";

const label = { zh: "名", en: "name" };
const fact = (type: string, initial: unknown) => ({ "facts.repeated": { type, label, initial } });

describe("a fact is what it is declared to be", () => {
  it.each([
    ["text", "", 1],
    ["number", 1.5, "1"],
    ["money", 100, 0.5],
    ["date", "2024-02-29", "2026-02-29"],
    ["boolean", false, "false"],
    ["list", [], "[]"],
  ])("%s may begin as %j, not as %j", (type, good, bad) => {
    const wrong = "type facts.repeated.initial";
    expect(planted(fact(type, good))).not.toContain(wrong);
    expect(planted(fact(type, null))).not.toContain(wrong);
    expect(planted(fact(type, bad))).toContain(wrong);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["an answer kept as a fact", { "facts.hearingOn.type": "text" }, "type acts.scheduleHearing.input.hearingOn.fact"],
    [
      "an answer that an effect sets",
      { "acts.file.effects.set.repeated": "input.source" },
      "type acts.file.effects.set.repeated",
    ],
    [
      "an answer laid on an object",
      { "objects.service.fields.servedOn.type": "text" },
      "type acts.serve.effects.object.set.servedOn",
    ],
    [
      "an answer that makes an object",
      { "objects.seizure.fields.goods.type": "number" },
      "type acts.seize.effects.create.0.set.goods",
    ],
    [
      "a cell of the row that makes one",
      { "objects.service.fields.fine.type": "number" },
      "type acts.tell.effects.create.0.set.fine",
    ],
  ])("%s of another type is refused", (_, changes, fault) => expect(planted(changes)).toContain(fault));

  it("what an expression makes of an answer is its own affair", () => {
    expect(planted({ "acts.file.effects.set.repeated": 'input.source = "patrol"' })).not.toContain(
      "type acts.file.effects.set.repeated",
    );
  });
});
