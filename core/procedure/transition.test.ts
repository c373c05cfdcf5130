import { describe, expect, it } from "vitest";
import { changed } from "./testing/planted.ts";
import { loaded } from "./testing/packed.ts";
import { versionFor, versionInForceOn } from "./transition.ts";

const version = (name: string, inForce: string, transition: unknown) =>
  loaded(changed({ version: name, inForce, transition }));
const stages = (...names: string[]) => ({ applies: "fromStage", stages: names });

const first = version("1", "2026-01-01", { applies: "newMatters" });
const newOnly = version("2", "2026-03-01", { applies: "newMatters" });
const fromTold = version("3", "2026-05-01", stages("told", "decided"));
const all = version("4", "2026-07-01", { applies: "all" });

describe("which version an act is made under", () => {
  it("a new matter: the newest in force that day", () => {
    const versions = [all, first, fromTold, newOnly];
    expect(
      ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01", "2026-06-30", "2026-07-01"].map(
        (day) => versionInForceOn(versions, day)?.definition.version,
      ),
    ).toEqual([undefined, "1", "1", "2", "3", "4"]);
  });

  it.each([
    ["an amendment for new matters leaves a running one where it is", "told", "2026-04-01", "1"],
    ["one that reaches it from a stage on takes it there", "told", "2026-05-01", "3"],
    ["and nowhere before", "investigating", "2026-05-01", "1"],
    ["nor before its day", "told", "2026-04-30", "1"],
    ["one for all takes it everywhere", "investigating", "2026-07-01", "4"],
  ])("%s", (_, stage, day, expected) => {
    expect(versionFor([fromTold, all, first, newOnly], "1", stage, day)?.definition.version).toBe(expected);
  });

  it("never goes back to an older one", () => {
    expect(versionFor([first, newOnly, fromTold, all], "4", "told", "2026-08-01")?.definition.version).toBe("4");
    expect(versionFor([fromTold, first], "3", "lead", "2026-08-01")?.definition.version).toBe("3");
  });

  it("of a version that is not at hand nothing is assumed", () => {
    expect(versionFor([newOnly], "1", "told", "2026-04-01")).toBeUndefined();
  });
});
