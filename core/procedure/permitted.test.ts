import { describe, expect, it } from "vitest";
import { Matter, officer, party, verdict } from "./testing/matter.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";

const procedure = loaded(penaltySource());
const [worker, chief] = [officer("officer", "u-1"), officer("head", "u-9")];

const told = (): Matter => {
  const matter = new Matter(procedure, law);
  const lookups = { earlier: { sameAct: false, withinYear: false } };
  matter.act("file", "2026-01-05", chief, { input: { officers: ["u-1", "u-2"], source: "patrol" }, lookups });
  matter.act("seize", "2026-01-07", worker, { input: { goods: "设备" } });
  matter.act("seize", "2026-01-07", worker, { input: { goods: "原料" } });
  matter.act("liftSeizure", "2026-01-08", worker, { object: "1" });
  matter.act("tell", "2026-02-11", worker, { input: { parties: [{ name: "甲", fine: 100 }] } });
  return matter;
};

describe("what may I do now, and why not the rest", () => {
  it("tells every act that people do, and none that the law does", () => {
    const listed = [...told().permitted("2026-02-12", chief).keys()];
    const byPeople = [...procedure.acts.values()].filter(({ definition }) => definition.by !== "law");
    expect(listed).toEqual(byPeople.map(({ id }) => id));
  });

  it("gives all the reasons at once, each with its article", () => {
    const decide = told().permitted("2026-02-12", worker).get("decide");
    expect(decide).toMatchObject({ allowed: false, objects: [], pending: [] });
    expect(decide?.reasons.map(({ id, basis }) => [id, ...basis])).toEqual([
      ["notEntitled", "行政处罚法/57/1"],
      ["hearingOver", "行政处罚法/65"],
    ]);
  });

  it("names the objects that an act can be done to", () => {
    const matter = told();
    expect(matter.permitted("2026-02-12", worker).get("liftSeizure")).toMatchObject({ allowed: true, objects: ["2"] });
    expect(matter.permitted("2026-02-12", chief).get("extendSeizure")).toMatchObject({ allowed: true, objects: ["2"] });
    expect(matter.permitted("2026-02-12", worker).get("serve")).toMatchObject({ allowed: false, objects: ["1"] });
  });

  it("leaves open what only the answers or a lookup can settle", () => {
    const matter = new Matter(procedure, law);
    expect(matter.permitted("2026-01-05", chief).get("file")).toMatchObject({ allowed: true, pending: ["notTwice"] });
  });

  it("sees what the law has brought about by today, recorded or not", () => {
    const matter = told();
    expect(matter.permitted("2026-02-25", party).get("askHearing")?.allowed).toBe(true);
    expect(
      matter
        .permitted("2026-02-26", party)
        .get("askHearing")
        ?.reasons.map(({ id }) => id),
    ).toEqual(["track"]);
    expect(matter.permitted("2026-02-26", chief).get("decide")?.allowed).toBe(true);
  });

  it("refuses what decide refuses for the same reasons, wherever no answer is needed", () => {
    const matter = told();
    for (const actor of [worker, chief, party])
      for (const [act, { reasons }] of matter.permitted("2026-02-12", actor)) {
        if (reasons.length === 0 || procedure.acts.get(act)?.definition.object) continue;
        const refused = verdict(matter.ask(act, "2026-02-12", actor));
        expect(refused.every((id) => reasons.some((reason) => reason.id === id))).toBe(true);
      }
  });
});
