import { describe, expect, it } from "vitest";
import { planted } from "../testing/planted.ts";

const label = { zh: "名", en: "name" };
const when = (source: string) => ({ id: "planted", when: source, basis: "行政处罚法/5", message: label });

describe("every name in an expression is defined, as deep as it goes", () => {
  const path = "acts.close.conditions.2";
  it.each([
    ["facts.colour = 1", "unknownName"],
    ["input.note = 1", "unknownName"],
    ["lookups.earlier = 1", "unknownName"],
    ["clocks.term.expired", "unknownName"],
    ["clocks.decision.elapsed = 1", "unknownName"],
    ["tracks.mood = 1", "unknownName"],
    ["tracks.pause.deep = 1", "unknownName"],
    ["objects.debt = null", "unknownName"],
    ["count(objects.service.colour) = 1", "unknownName"],
    ["object.stage = 1", "unknownName"],
    ["done.judge = null", "unknownName"],
    ["done.decide.whom = null", "unknownName"],
    ["actor.name = 1", "unknownName"],
    ["today.year = 2026", "unknownName"],
    ["item.name = 1", "unknownName"],
    ["now = 1", "unknownName"],
    ["facts.officers.anything = null", undefined],
    ["done.decide.count > 0 and actor.id != null and clocks.decision.left > 1", undefined],
    ['stage = "told" and recused = null and today > "2026-01-01"', undefined],
    ['every s in objects.service satisfies s.stage = "paid"', undefined],
    ["objects.service.fine = null", undefined],
  ])("%s", (source, code) => {
    expect(planted({ [path]: when(source) })).toEqual(code === undefined ? [] : [`${code} ${path}.when`]);
  });

  it("an effect of the law has nobody's input and nobody's id", () => {
    for (const source of ["input.days = 1", "actor.id = 1", "lookups.earlier = 1"])
      expect(planted({ "acts.hearingLapses.conditions": [when(source)] })).toEqual([
        "unknownName acts.hearingLapses.conditions.0.when",
      ]);
  });

  it("whether a question is asked is told by answers alone", () => {
    expect(planted({ "acts.file.input.informant.showIf": "facts.repeated = true" })).toEqual([
      "unknownName acts.file.input.informant.showIf",
    ]);
  });

  it("an entry that objects are made from has the cells of its row", () => {
    const path = "acts.tell.effects.create.0.set.addressee";
    expect(planted({ [path]: "item.title" })).toEqual([`unknownName ${path}`]);
    expect(planted({ "acts.seize.effects.create.0.set.goods": "item.name" })).toEqual([
      "unknownName acts.seize.effects.create.0.set.goods",
    ]);
  });

  it.each([
    ["clocks.hearingNotice.from", "clocks.hearingNotice.from", "input.day"],
    ["clocks.correction.length", "clocks.correction.length", "input.weeks"],
    ["clocks.decision.exclude.reason", "clocks.decision.exclude.reason", "input.why"],
    ["objects.seizure.clocks.term.exclude.notice", "objects.seizure.clocks.term.exclude.notice", "input.told"],
    ["clocks.decision.suspend.reason", "clocks.decision.suspend.reason", "input.why"],
    ["clocks.decision.extend.by", "clocks.decision.extend.by", "input.weeks"],
    ["acts.serve.effectiveOn", "acts.serve.effectiveOn", "input.day"],
    ["acts.recuse.effects.recuse", "acts.recuse.effects.recuse", "input.people"],
    ["acts.tell.effects.create.0.each", "acts.tell.effects.create.0.each", "input.people"],
    ["acts.transferCrime.effects.child.0.set.from", "acts.transferCrime.effects.child.0.set.from", "facts.number"],
    ["acts.file.lookups.earlier.with.kind", "acts.file.lookups.earlier.with.kind", "input.kind"],
    ["acts.serve.effects.object.set.servedOn", "acts.serve.effects.object.set.servedOn", "input.day"],
    ["acts.file.effects.set.fileNumber", "acts.file.effects.set.fileNumber", "facts.number"],
    ["documents.decision.lines.0.en", "documents.decision.lines.0.en", "{facts.number}"],
  ])("also in %s", (_, path, source) => expect(planted({ [path]: source })).toContain(`unknownName ${path}`));
});
