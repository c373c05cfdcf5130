import { describe, expect, it } from "vitest";
import type { Act } from "./act.ts";
import { factNames } from "./fact-names.ts";
import { openChild, openedByParent, unknownFacts } from "./opening.ts";
import { Matter, officer, party } from "./testing/matter.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";

const procedure = loaded(penaltySource());
const [worker, chief] = [officer("officer"), officer("head")];

/** A case with an effect of the law in its midst and another near its end. */
const lived = (): Matter => {
  const matter = new Matter(procedure, law);
  const lookups = { earlier: { sameAct: false, withinYear: true } };
  matter.act("file", "2026-01-05", chief, { input: { officers: ["u-1", "u-2"], source: "patrol" }, lookups });
  matter.act("seize", "2026-01-07", worker, { input: { goods: "设备" } });
  matter.act("liftSeizure", "2026-02-02", worker, { object: "1" });
  matter.act("tell", "2026-02-11", worker, { input: { parties: [{ name: "甲", fine: 100 }] } });
  matter.act("decide", "2026-03-02", chief);
  matter.act("serve", "2026-04-14", worker, { object: "1", input: { servedOn: "2026-04-13" } });
  matter.act("pay", "2026-05-08", party, { object: "1" });
  matter.act("close", "2026-05-11", chief);
  return matter;
};

const differences = (matter: Matter, change?: (acts: Act[]) => Act[]) =>
  matter
    .replay(change)
    .flatMap(({ sequence, act, differs }) => (differs === null ? [] : [`${sequence} ${act} ${differs}`]));

const change = (sequence: number, alter: (act: Act) => Act) => (acts: Act[]) =>
  acts.map((act) => (act.sequence === sequence ? alter(act) : act));

describe("a replay", () => {
  it("folds to the same states and finds nothing where nothing was altered", () => {
    const matter = lived();
    expect(matter.acts.map(({ act }) => act).join(" ")).toBe(
      "file seize liftSeizure tell hearingLapses decide serve paymentOverdue pay close",
    );
    const steps = matter.replay();
    expect(steps.at(-1)?.state).toEqual(matter.state);
    expect(differences(matter)).toEqual([]);
  });

  it.each<[string, number, (act: Act) => Act, string]>([
    [
      "a fact was changed",
      1,
      (act) => ({ ...act, changes: { ...act.changes, set: { fileNumber: "B" } } }),
      "1 file changes",
    ],
    ["an input was changed", 1, (act) => ({ ...act, input: { ...act.input, officers: ["u-1"] } }), "1 file officers"],
    [
      "a lookup's answer was changed",
      1,
      (act) => ({ ...act, lookups: { earlier: { sameAct: true } } }),
      "1 file notTwice",
    ],
    ["the basis was changed", 6, (act) => ({ ...act, basis: ["行政处罚法/33/1"] }), "6 decide basis"],
    ["it was dated back", 7, (act) => ({ ...act, effectiveOn: "2026-04-01" }), "7 serve changes"],
    ["a paper was changed", 6, (act) => ({ ...act, changes: { ...act.changes, documents: [] } }), "6 decide changes"],
    [
      "an effect of the law was given another day",
      8,
      (act) => ({ ...act, effectiveOn: "2026-05-01" }),
      "8 paymentOverdue changes",
    ],
    [
      "an effect of the law was recorded too early",
      5,
      (act) => ({ ...act, recordedAt: "2026-02-25T04:00:00.000Z" }),
      "5 hearingLapses notDue",
    ],
    [
      "an effect of the law was laid on another object",
      8,
      (act) => ({ ...act, object: "2" }),
      "8 paymentOverdue notDue",
    ],
    ["the act doesn't exist", 2, (act) => ({ ...act, act: "confiscate" }), "2 confiscate unknownAct"],
  ])("notices when %s", (_, sequence, alter, difference) => {
    expect(differences(lived(), change(sequence, alter))).toContain(difference);
  });

  it("notices an effect of the law that was left out", () => {
    const without = (acts: Act[]) =>
      acts.filter(({ act }) => act !== "hearingLapses").map((act, at) => ({ ...act, sequence: at + 1 }));
    expect(differences(lived(), without)).toContain("5 decide lawActMissing");
  });

  it("notices acts by one who may not do them", () => {
    const steps = lived().replay((acts) => acts, { actor: officer("officer", "u-3", ["licence.food"]) });
    expect(steps.flatMap(({ act, differs }) => (differs === "notEntitled" ? [act] : [])).join(" ")).toBe(
      "file seize liftSeizure tell decide serve close",
    );
  });

  it("refuses to fold a torn history", () => {
    const torn = (acts: Act[]) => acts.filter(({ sequence }) => sequence !== 3);
    expect(() => lived().replay(torn)).toThrow(RangeError);
  });

  it("is made under the version that each act names: rules changed since are noticed", () => {
    const changed = penaltySource() as { acts: { decide: { conditions: { when: string }[] } } };
    const [condition] = changed.acts.decide.conditions;
    if (condition) condition.when = 'tracks.hearing = "held"';
    const steps = lived().replay((acts) => acts, { procedure: loaded(changed) });
    expect(steps.flatMap(({ act, differs }) => (differs === null ? [] : [act, differs]))).toEqual([
      "decide",
      "hearingOver",
    ]);
  });
});

describe("a child matter", () => {
  it("opened by its parent replays as such, and as nothing else", () => {
    const matter = new Matter(procedure, law);
    const facts = { fileNumber: "A-7" };
    const { changes, basis, effectiveOn } = openChild(facts, "2026-01-05");
    const at = "2026-01-05T04:00:00.000Z";
    const opening: Act = {
      matter: "m-1",
      sequence: 1,
      act: openedByParent,
      actor: { kind: "officer", id: "u-1" },
      basis,
      effectiveOn,
      effectiveAt: at,
      recordedAt: at,
      input: {},
      lookups: {},
      changes,
      versions: { procedure: { id: "", version: "", hash: "" }, calendar: { id: "", hash: "" } },
    };
    matter.acts.push(opening);
    expect(matter.replay()[0]).toMatchObject({ differs: null, state: { facts } });
    expect(
      differences(
        matter,
        change(1, (act) => ({ ...act, changes: { ...changes, stage: "closed" } })),
      ),
    ).toEqual(["1 opened changes"]);
    expect(
      differences(
        matter,
        change(1, (act) => ({ ...act, basis: ["行政处罚法/27/1"] })),
      ),
    ).toEqual(["1 opened basis"]);
  });

  it("knows its own facts only", () => {
    expect([...factNames(procedure.definition)].sort()).toEqual([
      "fileNumber",
      "hearingOn",
      "informant",
      "officers",
      "repeated",
    ]);
    expect(unknownFacts(procedure.definition, ["fileNumber", "organ"])).toEqual(["organ"]);
  });
});
