import { expect, test } from "vitest";
import { nobleCrypto } from "../ledger/index.ts";
import { denialText } from "./decision.ts";
import { Policies } from "./policies.ts";
import type { AgreementState, ExchangeRequest } from "./request.ts";
import { ask, consumer, fresh, household } from "./testing/sample-agreement.ts";

const policies = new Policies(nobleCrypto);
policies.put(household);
const decide = (request: Partial<ExchangeRequest> = {}, state: Partial<AgreementState> = {}) =>
  policies.decide({ ...ask, ...request }, { ...fresh, ...state });

test("what is granted is permitted, with every clause that allowed it, its articles, and the form of each field", () => {
  expect(decide()).toEqual({
    permitted: true,
    agreement: "HH-2026-001",
    version: 1,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    allowedBy: ["period", "consumer", "resource", "purpose", "method", "fields", "rows", "quota", "rate"].map(
      (clause) => ({
        clause,
        basis: household[clause as "period"].basis,
      }),
    ),
    fields: [
      { field: "name", release: { form: "plain" } },
      { field: "idNumber", release: { form: "mask", as: "idNumber" } },
    ],
  });
});

test.each<[string, Partial<ExchangeRequest>, Partial<AgreementState>, string, string, string]>([
  ["another agreement", { agreement: "HH-2026-002" }, {}, "agreement", "noAgreement", ""],
  ["the day before", { on: "2026-05-31" }, {}, "period", "notYet", "政务数据共享条例/20/2"],
  ["the day after", { on: "2027-06-01" }, {}, "period", "expired", "政务数据共享条例/20/2"],
  ["no date", { on: "" }, {}, "period", "notYet", "政务数据共享条例/20/2"],
  [
    "another organ",
    { consumer: { ...consumer, organ: "X" } },
    {},
    "consumer",
    "otherConsumer",
    "政务数据共享条例/20/2",
  ],
  [
    "another system of the organ",
    { consumer: { ...consumer, system: "archive" } },
    {},
    "consumer",
    "otherConsumer",
    "政务数据共享条例/20/2",
  ],
  [
    "the organ at another level",
    { consumer: { ...consumer, level: "prefecture" } },
    {},
    "consumer",
    "otherConsumer",
    "政务数据共享条例/20/2",
  ],
  ["another resource", { resource: "population/all" }, {}, "resource", "otherResource", "政务数据共享条例/20/2"],
  ["another purpose", { purpose: { kind: "item", code: "x" } }, {}, "purpose", "otherPurpose", "政务数据共享条例/25/1"],
  [
    "a power of the item's code",
    { purpose: { kind: "power", code: "food-business-licence" } },
    {},
    "purpose",
    "otherPurpose",
    "政务数据共享条例/25/1",
  ],
  ["a batch", { method: "batch" }, {}, "method", "methodNotGranted", "政务数据共享条例/22/2"],
  ["one field more", { fields: ["name", "phone"] }, {}, "fields", "fieldNotGranted", "个人信息保护法/6/2"],
  ["a field of Object.prototype", { fields: ["constructor"] }, {}, "fields", "fieldNotGranted", "个人信息保护法/6/2"],
  [
    "the value of a field that is only confirmed",
    { fields: ["married"] },
    {},
    "fields",
    "formNotByMethod",
    "个人信息保护法/6/2",
  ],
  [
    "confirmation of a masked field",
    { method: "verification", fields: ["idNumber"] },
    {},
    "fields",
    "formNotByMethod",
    "个人信息保护法/6/2",
  ],
  ["no field", { fields: [] }, {}, "fields", "noFields", "个人信息保护法/6/2"],
  ["nobody", { subject: "" }, {}, "rows", "noSubject", "政务数据共享条例/20/2"],
  ["too many at once", { units: 11 }, {}, "rows", "tooManyUnits", "政务数据共享条例/20/2"],
  ["half a unit", { units: 0.5 }, {}, "rows", "tooManyUnits", "政务数据共享条例/20/2"],
  ["a spent quota", { units: 2 }, { used: 999 }, "quota", "quotaSpent", "政务数据共享条例/20/2"],
  ["a quota that can't be told", {}, { used: Number.NaN }, "quota", "quotaSpent", "政务数据共享条例/20/2"],
  ["too fast", {}, { recent: 10 }, "rate", "rateExceeded", "政务数据共享条例/20/2"],
  [
    "suspended",
    {},
    { standing: { is: "suspended", basis: ["政务数据共享条例/27/2"] } },
    "standing",
    "suspended",
    "政务数据共享条例/27/2",
  ],
  [
    "totals of a field that isn't for totals",
    { method: "aggregation", fields: ["income"], totals: { by: [], measures: [{ field: "income", function: "sum" }] } },
    {},
    "fields",
    "totalsNotGranted",
    "个人信息保护法/6/2",
  ],
  [
    "grouping by what is only summed",
    { method: "aggregation", fields: ["income"], totals: { by: ["income"], measures: [] } },
    {},
    "fields",
    "totalsNotGranted",
    "个人信息保护法/6/2",
  ],
  [
    "totals that name no field",
    { method: "aggregation", fields: ["street"] },
    {},
    "fields",
    "totalsNotGranted",
    "个人信息保护法/6/2",
  ],
])("%s is refused by its clause", (_, request, state, clause, code, article) => {
  const denied = decide(request, state);
  if (denied.permitted) throw new Error("permitted");
  expect([denied.clause, denied.code]).toEqual([clause, code]);
  expect(denied.basis.join()).toContain(article);
  const { zh, en } = denialText(denied);
  expect(zh).toContain(article);
  expect([zh, en].join()).not.toContain("{}");
});

test("the last unit of a quota may be used, the next not", () => {
  expect(decide({}, { used: 999 }).permitted).toBe(true);
  expect(decide({}, { used: 1_000 }).permitted).toBe(false);
});

test("an agreement answers for itself alone, also where it is asked directly", () => {
  const compiled = policies.get(household.id);
  expect(compiled?.decide({ ...ask, agreement: "HH-2026-002" }, fresh)).toMatchObject({ code: "noAgreement" });
});

test("a later version takes the place of the earlier, and its hash is another", () => {
  const own = new Policies(nobleCrypto);
  const first = own.put(household);
  own.put({ ...household, version: 2, fields: { ...household.fields, granted: { name: { form: "plain" } } } });
  const decision = own.decide(ask, fresh);
  expect(decision).toMatchObject({ permitted: false, clause: "fields", what: "idNumber" });
  expect(decision.hash).not.toBe(first.hash);
  expect(own.get(household.id)?.agreement.version).toBe(2);
  own.remove(household.id);
  expect(own.decide(ask, fresh)).toMatchObject({ code: "noAgreement" });
});
