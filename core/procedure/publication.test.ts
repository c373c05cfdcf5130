import { describe, expect, it } from "vitest";
import { compileProcedure } from "./compile.ts";
import type { ProcedureDefinition } from "./definition.ts";
import { publicationBy } from "./publication.ts";
import { penaltySource } from "./testing/packed.ts";
import { changed, faultsOf } from "./testing/planted.ts";

describe("what a pack would make public is judged when it is read", () => {
  it.each([
    ["an act that is not there", { "acts.publish.publishes.decision": ["nobody"] }, "noSuchName"],
    ["a fact that is not there", { "acts.publish.publishes.facts": ["nothing"] }, "noSuchName"],
    [
      "personal data",
      { "acts.publish.publishes.facts": ["informant"], "acts.file.input.informant.personal": true },
      "personalPublished",
    ],
    ["an answer that is no yes or no", { "acts.publish.publishes.unless": "reason" }, "noSuchName"],
  ])("%s is refused", (_, changes, code) => {
    expect(faultsOf(changed(changes)).filter((fault) => fault.includes("publish.publishes"))).toEqual([
      expect.stringContaining(code),
    ]);
  });
});

describe("an act makes public", () => {
  const { acts } = compileProcedure(penaltySource() as ProcedureDefinition);
  const act = (id: string) => acts.get(id) ?? expect.fail(id);
  const done = ["file", "decide", "serve", "decide", "pay"].map((id, at) => ({ sequence: at + 1, act: id }));

  it("the last of the decisions named, with its facts", () => {
    expect(publicationBy(act("publish"), { secret: false }, done)).toEqual({
      decision: 4,
      facts: ["fileNumber", "repeated"],
    });
  });

  it("no facts where something must be withheld", () => {
    expect(publicationBy(act("publish"), { secret: true }, done)).toEqual({ decision: 4, facts: [] });
  });

  it("nothing before there is a decision, and nothing by any other act", () => {
    expect(publicationBy(act("publish"), {}, done.slice(0, 1))).toBeUndefined();
    expect(publicationBy(act("pay"), {}, done)).toBeUndefined();
  });
});
