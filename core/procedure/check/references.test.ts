import { describe, expect, it } from "vitest";
import { planted } from "../testing/planted.ts";

const label = { zh: "名", en: "name" };
const anAct = { label, by: ["head"], from: ["told"], basis: ["行政处罚法/5"] };

describe("every name leads somewhere", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["role", { "acts.drop.by": ["boss"] }, "noSuchName acts.drop.by"],
    ["stage to come from", { "acts.drop.from": ["investigating", "told", "lost"] }, "noSuchName acts.drop.from"],
    ["stage to go to", { "acts.drop.effects.stage": "lost" }, "noSuchName acts.drop.effects.stage"],
    ["track", { "acts.tell.during": { mood: ["none"] } }, "noSuchName acts.tell.during.mood"],
    ["track's stage", { "acts.tell.during.pause": ["gone"] }, "noSuchName acts.tell.during.pause"],
    ["track to move", { "acts.resume.effects.tracks.pause": "gone" }, "noSuchName acts.resume.effects.tracks.pause"],
    ["kind of object", { "acts.pay.object.kind": "debt" }, "noSuchName acts.pay.object.kind"],
    ["object's stage", { "acts.pay.object.from": ["served", "lost"] }, "noSuchName acts.pay.object.from"],
    ["object's next stage", { "acts.pay.effects.object.stage": "lost" }, "noSuchName acts.pay.effects.object.stage"],
    ["object's field", { "acts.serve.effects.object.set.colour": "1" }, "noSuchName acts.serve.effects.object.set"],
    [
      "object to make",
      { "acts.seize.effects.create.0.object": "debt" },
      "noSuchName acts.seize.effects.create.0.object",
    ],
    [
      "field to make it with",
      { "acts.seize.effects.create.0.set.colour": "1" },
      "noSuchName acts.seize.effects.create.0.set",
    ],
    ["fact to set", { "acts.file.effects.set.colour": "1" }, "noSuchName acts.file.effects.set"],
    ["paper", { "acts.decide.documents": ["decision", "letter"] }, "noSuchName acts.decide.documents"],
    [
      "object of a question",
      { "acts.beginAppraisal.input.of.object": "debt" },
      "noSuchName acts.beginAppraisal.input.of.object",
    ],
    [
      "clock that expires",
      { "acts.hearingLapses.expiry.clock": "request" },
      "noSuchName acts.hearingLapses.expiry.clock",
    ],
    [
      "clock of an object",
      { "acts.paymentOverdue.expiry.clock": "service.debt" },
      "noSuchName acts.paymentOverdue.expiry.clock",
    ],
    ["act that starts a clock", { "clocks.decision.start": ["file", "open"] }, "noSuchName clocks.decision.start"],
    [
      "act that leaves time out",
      { "clocks.decision.exclude.begin": ["weigh"] },
      "noSuchName clocks.decision.exclude.begin",
    ],
    ["term", { "clocks.decision.term": "APL.1.none" }, "noSuchTerm clocks.decision.term"],
    ["lookup", { "acts.file.lookups.earlier.source": "oracle" }, "noSuchLookup acts.file.lookups.earlier.source"],
    ["deciding act", { "decisions.acts": ["decide", "judge"] }, "noSuchName decisions.acts"],
    [
      "mandatory condition",
      { "decisions.mandatory.0.condition": "heard" },
      "noSuchCondition decisions.mandatory.0.condition",
    ],
    ["stage of the transition", { "transition.stages": ["told", "lost"] }, "noSuchName transition.stages"],
    ["the name under which parents open children", { "acts.opened": anAct }, "takenName acts.opened"],
  ])("a %s that is not there is named", (_, changes, fault) => expect(planted(changes)).toContain(fault));
});
