import { type Agreement, type AgreementState, type ExchangeRequest } from "@mingfa/core/policy";

const basis = ["政务数据共享条例/20/2"];
const columns = ["name", "idNumber", "address", "phone", "household", "region", "since", "status", "nation", "school"];

/** A city's worth: a hundred organs, two thousand items, five hundred resources. */
const organ = (n: number): string => `91999999${String(n % 100).padStart(9, "0")}X`;
const resource = (n: number): string => `population/${n % 500}`;
const item = (n: number): string => `item-${n % 2_000}`;
const grantedIn = (n: number): string[] => columns.filter((_, at) => at < 4 || (n + at) % 3 !== 0);

/** The n-th of many agreements alike: a query of some eight fields of a resource for three items. */
export const agreementOf = (n: number): Agreement => ({
  id: `A${n}`,
  version: 1,
  provider: organ(n + 1),
  consumer: { basis, any: [{ region: "999901", level: "county", organ: organ(n), systems: ["licensing", "archive"] }] },
  resource: { basis, code: resource(n) },
  purpose: { basis, any: [0, 1, 2].map((m) => ({ kind: "item", code: item(n + m) })) },
  method: { basis, any: ["query"] },
  fields: { basis, granted: Object.fromEntries(grantedIn(n).map((field) => [field, { form: "plain" as const }])) },
  rows: { basis, all: [], subject: "idNumber", most: 10 },
  quota: { basis, limit: 1_000, per: "day" },
  rate: { basis, limit: 10, seconds: 1 },
  period: { basis, from: "2026-06-01", to: "2027-05-31" },
});

/** A request under it; every fifth turn is refused: another purpose, one field more, after the end, a spent quota. */
export const requestOf = (n: number, turn: number): { request: ExchangeRequest; state: AgreementState } => {
  const fault = turn % 5 === 0 ? faults[Math.floor(turn / 5) % faults.length] : undefined;
  const request: ExchangeRequest = {
    agreement: `A${n}`,
    consumer: { region: "999901", level: "county", organ: organ(n), system: "licensing" },
    resource: resource(n),
    purpose: { kind: "item", code: fault === "purpose" ? "item-other" : item(n + 1) },
    method: "query",
    fields: fault === "field" ? ["name", "income"] : ["name", "idNumber", "address", "phone"],
    subject: "999999199001010017",
    units: 1,
    on: fault === "period" ? "2027-06-01" : "2026-11-23",
  };
  return { request, state: { standing: { is: "inForce" }, used: fault === "quota" ? 1_000 : 3, recent: 0 } };
};

const faults = ["purpose", "field", "period", "quota"] as const;
