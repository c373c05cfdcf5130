import { describe, expect, it } from "vitest";
import { planted } from "../testing/planted.ts";

const label = { zh: "名", en: "name" };

describe("keys that nothing would read in their place", () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      "an expiry of an act that a person does",
      { "acts.drop.expiry": { clock: "decision", asOf: "expiry" } },
      "lawAct acts.drop.expiry",
    ],
    ["an effect of the law without a clock", { "acts.hearingLapses.expiry": undefined }, "lawAct acts.hearingLapses"],
    [
      "a form of an effect of the law",
      { "acts.hearingLapses.input": { x: { type: "boolean", label } } },
      "lawAct acts.hearingLapses.input",
    ],
    [
      "a lookup of an effect of the law",
      { "acts.hearingLapses.lookups": { earlier: { source: "earlierFine" } } },
      "lawAct acts.hearingLapses.lookups",
    ],
    [
      "a day of an effect of the law",
      { "acts.hearingLapses.effectiveOn": "today" },
      "lawAct acts.hearingLapses.effectiveOn",
    ],
    [
      "an object of a matter's own clock",
      { "acts.hearingLapses.object": { kind: "service", from: ["pending"] } },
      "lawAct acts.hearingLapses.object",
    ],
    [
      "an object's clock without its object",
      { "acts.paymentOverdue.object": undefined },
      "lawAct acts.paymentOverdue.object",
    ],
    ["a change of no object", { "acts.drop.effects.object": { stage: "paid" } }, "noObject acts.drop.effects.object"],
    ["a recusal that tells nobody why", { recusal: undefined }, "noRecusal acts.recuse.effects.recuse"],
    ["a condition written twice", { "acts.close.conditions.1.id": "allPaid" }, "repeated acts.close.conditions.1.id"],
    [
      "a length of a term that has one",
      { "clocks.hearingRequest.length": 5 },
      "notAllowed clocks.hearingRequest.length",
    ],
    [
      "no length of a term that has none",
      { "clocks.correction.length": undefined },
      "noLength clocks.correction.length",
    ],
    [
      "time left out that no article leaves out",
      { "clocks.hearingRequest.exclude": { begin: ["suspend"], end: ["resume"], reason: '"x"' } },
      "notAllowed clocks.hearingRequest.exclude",
    ],
    [
      "a suspension that no article allows",
      { "clocks.hearingRequest.suspend": { begin: ["suspend"], end: ["resume"], reason: '"x"' } },
      "notAllowed clocks.hearingRequest.suspend",
    ],
    ["a reset that no article allows", { "clocks.decision.reset": ["resume"] }, "notAllowed clocks.decision.reset"],
    [
      "an extension that no article allows",
      { "clocks.hearingRequest.extend": { acts: ["extendDecision"], by: 3 } },
      "notAllowed clocks.hearingRequest.extend",
    ],
    [
      "no notice where the article wants one",
      { "objects.seizure.clocks.term.exclude.notice": undefined },
      "notice objects.seizure.clocks.term.exclude",
    ],
    ["a notice that no article asks", { "clocks.decision.exclude.notice": "today" }, "notice clocks.decision.exclude"],
    [
      "an act of the matter that stops an object's clock",
      { "objects.service.clocks.payment.stop": ["pay", "close"] },
      "otherObject objects.service.clocks.payment.stop",
    ],
    [
      "an act that makes no such object",
      { "objects.seizure.clocks.term.start": ["seize", "tell"] },
      "otherObject objects.seizure.clocks.term.start",
    ],
    [
      "an effect that starts its own clock anew on the same day",
      { "clocks.hearingRequest.start": ["tell", "hearingLapses"], "acts.hearingLapses.expiry.asOf": "start" },
      "circle clocks.hearingRequest.start",
    ],
    ["a beginning of another type", { "facts.repeated.initial": "no" }, "type facts.repeated.initial"],
    ["a day that is none", { "facts.hearingOn.initial": "2026-02-30" }, "type facts.hearingOn.initial"],
    [
      "an answer of another type",
      { "facts.officers.type": "text", "facts.officers.initial": "" },
      "type acts.file.input.officers.fact",
    ],
  ])("%s", (_, changes, fault) => expect(planted(changes)).toContain(fault));
});
