import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Check } from "typebox/value";
import { CaseFile, type CaseEvent, type CaseRecord } from "./case-record.ts";
import { replayCase } from "./replay-case.ts";
import { answers, cases } from "./testing/answers.ts";
import { replayLaw } from "./testing/replay-law.ts";

const replay = (record: CaseRecord) => replayCase(record, replayLaw);
const find = (record: Partial<CaseRecord> & { events: CaseEvent[] }, rule: string) =>
  replay({ id: "case", domain: "市场监管", ...record }).findings.filter((one) => one.rule === rule);

describe("ten cases made by hand", () => {
  it("are of the published form, ten, and each has answers", () => {
    expect(Check(CaseFile, cases)).toBe(true);
    expect([...new Set(answers.map(({ id }) => id))]).toEqual(cases.map(({ id }) => id));
    expect(cases).toHaveLength(10);
  });

  it.each(answers)("$id $rule: $verdict, due $due", ({ id, rule, index, verdict, due, actual }) => {
    const record = cases.find((one) => one.id === id);
    if (!record) throw new Error(id);
    const found = replay(record).findings.filter((one) => one.rule === rule);
    const wanted = { event: index === null ? null : { index, kind: record.events[index]?.kind }, verdict, due, actual };
    expect(found).toContainEqual(expect.objectContaining(wanted));
  });
});

describe("第六十条: ninety days from the opening of the case", () => {
  const filed = { date: "2025-03-31", kind: "case_filed" };
  it("the last day is in time, the next is not", () => {
    const on = (date: string) =>
      find({ domain: "交通", events: [filed, { date, kind: "penalty_decision" }] }, "APL.60.ninety");
    expect(on("2025-06-29")).toMatchObject([
      { article: "行政处罚法/60", event: { index: 1, kind: "penalty_decision" }, verdict: "kept", due: "2025-06-29" },
    ]);
    expect(on("2025-06-30")).toMatchObject([{ verdict: "violated", due: "2025-06-29", actual: "2025-06-30" }]);
  });

  it("environmental cases: what would be late is kept where the rules of 2010 leave time out, unknown where their successor isn't at hand", () => {
    const late = (year: string) =>
      find(
        {
          domain: "生态环境",
          events: [
            { date: `${year}-03-01`, kind: "case_filed" },
            { date: `${year}-04-01`, kind: "testing_started" },
            { date: `${year}-04-10`, kind: "testing_ended" },
            { date: `${year}-06-05`, kind: "penalty_decision" },
          ],
        },
        "APL.60.ninety",
      );
    expect(late("2022")).toMatchObject([{ verdict: "kept", due: "2022-06-11" }]);
    expect(late("2024")).toMatchObject([
      { verdict: "unknown", due: "2024-05-30", why: expect.stringContaining("生态环境行政处罚办法") },
    ]);
  });

  it("time left out without both its ends never makes a case late", () => {
    const events = [
      filed,
      { date: "2025-05-10", kind: "test_report" },
      { date: "2025-07-01", kind: "penalty_decision" },
    ];
    expect(find({ events }, "APL.60.ninety")).toMatchObject([{ verdict: "unknown", due: "2025-06-29" }]);
  });

  it("an extension after the end has no effect", () => {
    const events = [
      filed,
      { date: "2025-07-02", kind: "extension_approved", days: 30 },
      { date: "2025-07-10", kind: "penalty_decision" },
    ];
    expect(find({ events }, "APL.60.ninety")).toMatchObject([{ verdict: "violated", due: "2025-06-29" }]);
    expect(find({ events }, "SAMR.64.extend30")).toMatchObject([{ verdict: "violated" }]);
  });
});

describe("what the record leaves open stays open", () => {
  it.each([
    ["null", null],
    ["a word", "不详"],
    ["a day that does not exist", "2025-02-30"],
  ])("a date that is %s", (_, date) => {
    const events = [
      { date: "2025-01-06", kind: "case_filed" },
      { date, kind: "penalty_decision" },
    ];
    expect(find({ domain: "交通", events }, "APL.60.ninety")).toMatchObject([
      { verdict: "unknown", due: "2025-04-06" },
    ]);
  });

  it("a month is judged only where every day of it says the same", () => {
    const on = (date: string) =>
      find(
        {
          events: [
            { date: "2025-01-06", kind: "case_filed" },
            { date, kind: "penalty_decision" },
          ],
        },
        "APL.60.ninety",
      );
    expect(on("2025-03")[0]).toMatchObject({ verdict: "kept", actual: "2025-03" });
    expect(on("2025-04")[0]).toMatchObject({ verdict: "unknown" });
    expect(on("2025-05")[0]).toMatchObject({ verdict: "violated" });
    expect(on("2025-03-30/2025-04-02")[0]).toMatchObject({ verdict: "kept" });
  });

  it("hours without a clock: the same day is in time, the day after can't be told, later is late", () => {
    const on = (date: string) =>
      find(
        {
          events: [
            { date: "2026-03-02", kind: "crime_transfer_approved" },
            { date, kind: "transferred_to_police" },
          ],
        },
        "TRF.5.move24h",
      )[0]?.verdict;
    expect([on("2026-03-02"), on("2026-03-03"), on("2026-03-04")]).toEqual(["kept", "unknown", "violated"]);
  });

  it("kinds that no rule knows are named", () => {
    expect(replay({ id: "x", events: [{ date: "2025-01-06", kind: "tea_served" }] }).unread).toEqual(["tea_served"]);
  });

  it("a day of a year without a published calendar makes the answer provisional", () => {
    const events = [
      { date: "2026-12-29", kind: "penalty_decision" },
      { date: "2026-12-30", kind: "decision_served" },
    ];
    expect(find({ events }, "APL.61.serve")).toMatchObject([{ verdict: "kept", provisional: true }]);
  });
});

describe("第四十四条: told before the decision", () => {
  it("with several decisions each has its own notice; parties are kept apart", () => {
    const events = [
      { date: "2025-01-06", kind: "prior_notice_served", party: "甲" },
      { date: "2025-02-06", kind: "penalty_decision", party: "甲" },
      { date: "2025-02-06", kind: "penalty_decision", party: "乙" },
    ];
    const found = find({ events, complete: true }, "APL.44.preNotice");
    expect(found.map(({ verdict, event }) => [verdict, event?.index ?? null])).toEqual([
      ["kept", 0],
      ["violated", null],
    ]);
  });

  it("a notice after the decision breaks it, unless it belongs to a decision still to come", () => {
    const events = [
      { date: "2025-02-06", kind: "penalty_decision" },
      { date: "2025-02-10", kind: "prior_notice_served" },
    ];
    expect(find({ events }, "APL.44.preNotice")).toMatchObject([{ verdict: "violated", event: { index: 1 } }]);
    expect(find({ events, gaps: ["决定日期"] }, "APL.44.preNotice")).toMatchObject([
      { verdict: "unknown", event: null },
    ]);
  });
});

describe("what only looks like an answer", () => {
  it("confiscation of gains says nothing of the goods that were seized", () => {
    const events = [
      { date: "2025-03-03", kind: "seizure" },
      { date: "2025-06-02", kind: "penalty_decision" },
    ];
    const of = (kind: string) => find({ events, outcome: [{ kind }] }, "ACO.25.term30");
    expect(of("confiscation_of_gains")).toMatchObject([{ verdict: "unknown", event: null, due: "2025-04-02" }]);
    expect(of("confiscation_of_goods")).toMatchObject([{ verdict: "violated", actual: "2025-06-02" }]);
  });

  it("a hearing after the decision is none", () => {
    const events = [
      { date: "2025-06-02", kind: "penalty_decision" },
      { date: "2025-06-20", kind: "hearing_held" },
    ];
    expect(find({ events }, "APL.63.types")).toMatchObject([{ verdict: "violated", event: { index: 1 } }]);
  });
});

const kinds = replayLaw.table.kinds.map(({ kind }) => kind);
const anyEvent = fc.record({
  date: fc.option(
    fc.constantFrom(
      "2021-06-01",
      "2021-07-15",
      "2023-02",
      "2024",
      "2025-03-03",
      "2026-10-01",
      "?",
      "2025-01-01/2025-02-01",
    ),
  ),
  kind: fc.constantFrom(...kinds, "unheard_of"),
  amount_cny: fc.option(fc.constantFrom(0, 100, 5000.5)),
  party: fc.option(fc.constantFrom("甲", "乙")),
  officers: fc.nat(3),
});

describe("any case at all", () => {
  const anyCase = fc.record({
    id: fc.constant("any"),
    domain: fc.constantFrom("市场监管", "生态环境", "交通", "治安"),
    region: fc.constantFrom("440100", "310000"),
    events: fc.array(anyEvent, { maxLength: 12 }),
    gaps: fc.constantFrom<string[]>([], ["决定日期"]),
  });

  it("is answered, the same each time, with events that exist", () => {
    fc.assert(
      fc.property(anyCase, (record) => {
        const { findings } = replay(record);
        expect(replay(record).findings).toEqual(findings);
        const [found, missing] = [findings.filter(({ event }) => event), findings.filter(({ event }) => !event)];
        expect(found.map(({ event }) => record.events[event?.index ?? -1]?.kind)).toEqual(
          found.map(({ event }) => event?.kind),
        );
        expect(missing.filter(({ actual, verdict }) => actual !== null || verdict === "kept")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("knows no more with a date taken away: what was unknown is not decided by it", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(11), (record, at) => {
        const less = {
          ...record,
          events: record.events.map((event, index) => (index === at ? { ...event, date: null } : event)),
        };
        const about = ({ events, ...rest }: CaseRecord) =>
          replay({ events, ...rest }).findings.filter(({ event, due }) => event?.index === at && due !== null);
        for (const { verdict } of about(less)) expect(verdict).toBe("unknown");
      }),
      { numRuns: 150 },
    );
  });
});
