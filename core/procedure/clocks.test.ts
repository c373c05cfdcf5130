import { describe, expect, it } from "vitest";
import { clockEvents, clockName, clockObject, matterClocks } from "./clocks.ts";
import { Matter } from "./testing/matter.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";

const procedure = loaded(penaltySource());

describe("the clocks that an act touches", () => {
  it("of repeated objects, those of the act's own object and of those it makes, each by its kind", () => {
    const touched = [
      { kind: "seizure", id: "2" },
      { kind: "service", id: "1" },
      { kind: "seizure", id: "3" },
    ];
    expect(clockEvents(procedure, "seize", "2026-01-07", {}, touched).map(({ key }) => key)).toEqual([
      "seizure/2/term",
      "seizure/3/term",
    ]);
    expect(clockEvents(procedure, "serve", "2026-01-07", {}, touched).map(({ key }) => key)).toEqual([
      "service/1/payment",
    ]);
    expect(clockEvents(procedure, "serve", "2026-01-07", {}, [])).toEqual([]);
  });

  it("of the matter, once, whatever objects there are", () => {
    expect(clockEvents(procedure, "drop", "2026-01-07", {}, [{ kind: "seizure", id: "1" }])).toEqual(
      ["decision", "hearingRequest", "hearingNotice", "correction", "fileAccess"].map((key) => ({
        key,
        event: { kind: "stop", on: "2026-01-07", by: "drop" },
      })),
    );
  });

  it("have keys from which name and object can be read again", () => {
    expect(["decision", "seizure/12/term"].map((key) => [clockName(key), clockObject(key)])).toEqual([
      ["decision", undefined],
      ["seizure.term", { kind: "seizure", id: "12" }],
    ]);
  });
});

it("a term that the packs don't have is an error, not a clock without end", () => {
  const matter = new Matter(procedure, law);
  const state = { ...matter.state, clocks: { decision: [{ kind: "start" as const, on: "2026-01-05" }] } };
  expect(() => matterClocks(procedure, state, "2026-01-06", { ...law, terms: new Map() })).toThrow(/SAMR\.64\.ninety/);
});
