import { fictionalCreditCode } from "../../testing/fictional.ts";
import type { Address } from "../address.ts";
import type { Agreement } from "../agreement.ts";
import type { AgreementState, ExchangeRequest } from "../request.ts";

export const consumer: Address = {
  region: "999901",
  level: "county",
  organ: fictionalCreditCode(11),
  system: "licensing",
};

/** 市场监管 may ask 公安 for the household of the applicant of a food licence. */
export const household: Agreement = {
  id: "HH-2026-001",
  version: 1,
  provider: fictionalCreditCode(12),
  consumer: {
    basis: ["政务数据共享条例/20/2"],
    any: [{ region: "999901", level: "county", organ: consumer.organ, systems: ["licensing"] }],
  },
  resource: { basis: ["政务数据共享条例/20/2"], code: "population/household" },
  purpose: { basis: ["政务数据共享条例/25/1"], any: [{ kind: "item", code: "food-business-licence" }] },
  method: { basis: ["政务数据共享条例/22/2"], any: ["query", "verification", "aggregation"] },
  fields: {
    basis: ["政务数据共享条例/20/2", "个人信息保护法/6/2"],
    granted: {
      name: { form: "plain" },
      idNumber: { form: "mask", as: "idNumber" },
      householdNo: { form: "pseudonym", key: "k1" },
      married: { form: "verify" },
      income: { form: "aggregate", key: false, functions: ["count", "average"], least: 3 },
      street: { form: "aggregate", key: true, functions: [], least: 2 },
    },
  },
  rows: {
    basis: ["政务数据共享条例/20/2"],
    all: [{ field: "region", is: "startingWith", value: "9999" }],
    subject: "idNumber",
    most: 10,
  },
  quota: { basis: ["政务数据共享条例/20/2"], limit: 1_000, per: "day" },
  rate: { basis: ["政务数据共享条例/20/2"], limit: 10, seconds: 1 },
  period: { basis: ["政务数据共享条例/20/2"], from: "2026-06-01", to: "2027-05-31" },
};

export const subject = "999999199001010017";

export const ask: ExchangeRequest = {
  agreement: household.id,
  consumer,
  resource: "population/household",
  purpose: { kind: "item", code: "food-business-licence" },
  method: "query",
  fields: ["name", "idNumber"],
  subject,
  units: 1,
  on: "2026-11-23",
};

export const fresh: AgreementState = { standing: { is: "inForce" }, used: 0, recent: 0 };
