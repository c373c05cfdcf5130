import { describe, expect, it } from "vitest";
import { evaluateLookups } from "./lookup.ts";
import { Matter, officer, party, type Doer } from "./testing/matter.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";

const matter = new Matter(loaded(penaltySource()), law);
const input = { officers: ["u-1", "u-2"], source: "patrol" };
const asked = (actor: Doer, act = "file", given: object = input) =>
  evaluateLookups(matter.at("2026-01-05"), { act, actor, input: { ...given } });

describe("what an act asks of the world", () => {
  it("is worked out from what the form allows", () => {
    expect(asked(officer("head"))).toEqual([
      { name: "earlier", source: "earlierFine", parameters: { kind: "patrol" } },
    ]);
  });

  it("is nothing for one who may not act, at the wrong time, or in the wrong form: trying tells nothing", () => {
    expect(asked(party)).toEqual([]);
    expect(asked(officer("officer"))).toEqual([]);
    expect(asked(officer("head"), "file", { ...input, source: { zh: "x" } })).toEqual([]);
    expect(asked(officer("head"), "file", { ...input, more: 1 })).toEqual([]);
    expect(asked(officer("head"), "nothing")).toEqual([]);
    expect(asked(officer("head"), "drop", {})).toEqual([]);
  });
});
