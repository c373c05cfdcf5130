import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../law/index.ts";
import { settle } from "./settle.ts";
import { Matter, officer, party, verdict } from "./testing/matter.ts";
import { law, loaded } from "./testing/packed.ts";

const text = (name: string) => ({ zh: `名称${name}`, en: name });
const stage = (name: string, final = false) => ({ label: text(name), ...(final ? { final } : {}) });

const effects = { set: { on: "today", seen: "clocks.check.startedOn" }, stage: "accepted" };
const condition = (when: string) => [{ id: "known", when, basis: "行政许可法/42/1", message: text("known") }];

const act = (name: string, by: string | string[], from: string[]) => ({
  label: text(name),
  by,
  from,
  basis: ["行政许可法/32/1"],
});

/** An application that silence accepts as of its receipt, and that ends when it is not decided in time. */
const silence = (known = "facts.on != null") => ({
  id: "shape.silence",
  version: "1",
  title: text("silence"),
  inForce: "2026-01-01",
  transition: { applies: "newMatters" },
  roles: { applicant: { party: "applicant", label: text("a"), basis: "行政许可法/29/1" } },
  stages: {
    draft: stage("draft"),
    received: stage("received"),
    accepted: stage("accepted"),
    ended: stage("ended", true),
  },
  facts: { on: { type: "date", label: text("on") }, seen: { type: "date", label: text("seen") } },
  clocks: {
    check: {
      label: text("check"),
      term: "ALIC.32.supplement5",
      keeper: "organ",
      start: ["submit"],
      stop: ["withdraw"],
    },
    decide: { label: text("decide"), term: "ALIC.42.decide20", keeper: "organ", start: ["deemed"], stop: ["withdraw"] },
  },
  acts: {
    submit: {
      ...act("submit", ["applicant"], ["draft"]),
      effects: { stage: "received" },
    },
    deemed: {
      ...act("deemed", "law", ["received"]),
      expiry: { clock: "check", asOf: "start" },
      effects,
    },
    overdue: {
      ...act("overdue", "law", ["accepted"]),
      expiry: { clock: "decide", asOf: "expiry" },
      conditions: condition(known),
      effects: { stage: "ended" },
    },
    // It leaves the clock running: what silence brings about must look at the stage, not at the clock alone.
    accept: { ...act("accept", ["applicant"], ["received"]), effects: { stage: "accepted" } },
    withdraw: {
      ...act("withdraw", ["applicant"], ["received", "accepted"]),
      conditions: condition("facts.seen != today"),
      effects: { stage: "ended" },
    },
  },
  decisions: { acts: ["submit"], mandatory: [] },
});

const submitted = (on: string, source: unknown = silence()): Matter => {
  const matter = new Matter(loaded(source), law);
  matter.act("submit", on, party);
  return matter;
};
const acts = (matter: Matter, on: string) => matter.due(on).map(({ act, outcome }) => [act.id, outcome.effectiveOn]);

describe("第三十二条: silence accepts as of receipt", () => {
  it("on the sixth working day, not on the fifth; the twenty days then run from receipt", () => {
    const matter = submitted("2026-06-01");
    expect(acts(matter, "2026-06-08")).toEqual([]);
    expect(acts(matter, "2026-06-09")).toEqual([["deemed", "2026-06-01"]]);
    // Twenty working days from 1 June, without the three days of the Dragon Boat Festival (one of them a Friday).
    expect(acts(matter, "2026-06-30")).toEqual(
      [
        ["deemed", "2026-06-01"],
        ["overdue", "2026-06-30"],
      ].slice(0, 1),
    );
    expect(acts(matter, "2026-07-01")).toEqual([
      ["deemed", "2026-06-01"],
      ["overdue", "2026-06-30"],
    ]);
  });

  it("is the same whether nobody looks for a year or a job looks on any day in between", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(30), (offset, later) => {
        const start = addDays("2026-01-05", offset);
        const [never, watched] = [submitted(start), submitted(start)];
        const [middle, end] = [addDays(start, later), addDays(start, 90)];
        watched.state = settle(watched.at(middle)).state;
        expect(settle(watched.at(end)).state).toEqual(settle(never.at(end)).state);
      }),
      { numRuns: 60 },
    );
  });

  it("is judged as of the day after the term ended, so that what it sets doesn't depend on who looks when", () => {
    const matter = submitted("2026-06-01");
    for (const day of ["2026-06-09", "2027-01-01"]) {
      const [deemed] = matter.due(day);
      expect(deemed?.outcome.changes.set).toEqual({ on: "2026-06-09", seen: "2026-06-01" });
    }
  });

  it("does not come about in a stage that it doesn't belong to, though the clock has run out", () => {
    const matter = submitted("2026-06-01");
    matter.act("accept", "2026-06-03", party);
    expect(matter.clock("check", "2026-09-01")?.status).toBe("expired");
    expect(acts(matter, "2026-09-01")).toEqual([]);
  });

  it("does not come about once the matter has ended, or when its own condition fails", () => {
    const matter = submitted("2026-06-01");
    matter.act("withdraw", "2026-06-04", party);
    expect(acts(matter, "2026-09-01")).toEqual([]);
    expect(acts(submitted("2026-06-01", silence("facts.on = null")), "2026-09-01")).toEqual([["deemed", "2026-06-01"]]);
  });

  it("nobody can do it, and it is not offered", () => {
    const matter = submitted("2026-06-01");
    expect(verdict(matter.ask("deemed", "2026-06-20", party))).toEqual(["byLaw"]);
    expect(verdict(matter.ask("deemed", "2026-06-20", officer("head")))).toEqual(["byLaw"]);
    expect(matter.permitted("2026-06-20", party).has("deemed")).toBe(false);
  });

  it("a pack that turns in a circle is stopped, not run for ever", () => {
    const source = silence();
    const { check, decide } = source.clocks;
    const circle = {
      ...source,
      clocks: { check: { ...check, start: ["submit", "overdue"] }, decide },
      acts: {
        ...source.acts,
        overdue: { ...source.acts.overdue, expiry: { clock: "decide", asOf: "start" }, effects: { stage: "received" } },
      },
    };
    expect(() => submitted("2026-06-01", circle).due("2026-12-01")).toThrow(/never come to rest/);
  });
});
