import fc from "fast-check";
import { Value } from "typebox/value";
import { expect, test } from "vitest";
import { nobleCrypto } from "../ledger/index.ts";
import { levels, parseAddress, printAddress } from "./address.ts";
import { agreementHash } from "./agreement-hash.ts";
import { Agreement } from "./agreement.ts";
import { checkAgreement } from "./check-agreement.ts";
import { toOdrl } from "./odrl.ts";
import { Random, randomAgreement } from "./testing/random.ts";
import { household } from "./testing/sample-agreement.ts";

const codes = (agreement: Agreement) => checkAgreement(agreement).map(({ code, path }) => [code, path.join(".")]);

test("the sample has its shape and makes sense; every key is checked and no other accepted", () => {
  expect([...Value.Errors(Agreement, household)]).toEqual([]);
  expect(checkAgreement(household)).toEqual([]);
  for (const key of Object.keys(household))
    expect(Value.Check(Agreement, { ...household, [key]: undefined })).toBe(false);
  expect(Value.Check(Agreement, { ...household, extra: 1 })).toBe(false);
  expect(Value.Check(Agreement, { ...household, quota: { ...household.quota, limit: 0 } })).toBe(false);
  expect(Value.Check(Agreement, { ...household, purpose: { ...household.purpose, basis: [] } })).toBe(false);
});

test("what contradicts itself is named", () => {
  const { fields, method, rows, period } = household;
  expect(codes({ ...household, period: { ...period, to: "2026-01-01" } })).toEqual([["periodEmpty", "period.to"]]);
  expect(codes({ ...household, fields: { ...fields, granted: {} } })).toEqual([["noFields", "fields.granted"]]);
  expect(codes({ ...household, method: { ...method, any: ["query", "aggregation"] } })).toEqual([
    ["idleField", "fields.granted.married"],
  ]);
  const silent = {
    ...fields,
    granted: { street: { form: "aggregate" as const, key: false, functions: [], least: 2 } },
  };
  expect(codes({ ...household, fields: silent })).toEqual([["idleField", "fields.granted.street"]]);
  const { subject: _, ...nobody } = rows;
  expect(codes({ ...household, rows: nobody })).toEqual([["noSubject", "rows.subject"]]);
});

test("the hash is that of the canonical JSON: order of keys aside, any change changes it", () => {
  const hash = agreementHash(household, nobleCrypto);
  const shuffled = Object.fromEntries(Object.entries(household).toReversed()) as Agreement;
  expect(agreementHash(shuffled, nobleCrypto)).toBe(hash);
  expect(agreementHash({ ...household, version: 2 }, nobleCrypto)).not.toBe(hash);
});

test("an address is read back as printed, and nothing else is an address", () => {
  const organ = fc.string({
    unit: fc.constantFrom(...Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY")),
    minLength: 18,
    maxLength: 18,
  });
  const address = fc.record({
    region: fc.string({ unit: fc.constantFrom(...Array.from("0123456789")), minLength: 6, maxLength: 6 }),
    level: fc.constantFrom(...levels),
    organ,
    system: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/),
  });
  fc.assert(
    fc.property(address, (given) => {
      expect(parseAddress(printAddress(given))).toEqual(given);
    }),
  );
  for (const text of [
    "",
    "999901/county/X/s",
    "999901/village/91999999000050139U/s",
    "999901/county/91999999000050139U/../s",
    "999901/county/91999999000050139U/S",
  ])
    expect(parseAddress(text)).toBeUndefined();
});

test("ODRL: a permission for each field with its clauses as constraints, passing on prohibited, all bases cited", () => {
  const odrl = toOdrl(household, "00");
  expect(odrl).toMatchObject({
    "@type": "Agreement",
    uid: "urn:mingfa:agreement:HH-2026-001:1",
    prohibition: [{ action: "distribute" }],
  });
  expect(JSON.stringify(odrl)).toContain(
    '"leftOperand":"purpose","operator":"isAnyOf","rightOperand":["urn:mingfa:item:food-business-licence"]',
  );
  for (const basis of ["政务数据共享条例/20/2", "政务数据共享条例/25/1", "政务数据共享条例/22/2", "个人信息保护法/6/2"])
    expect(JSON.stringify(odrl)).toContain(basis);
});

test("ODRL: every permission has what the information model demands, for any agreement", () => {
  for (let seed = 0; seed < 500; seed++) {
    const agreement = randomAgreement(new Random(seed));
    const { permission, "@context": context } = toOdrl(agreement, "00") as {
      permission: {
        target: { uid: string };
        action: string;
        constraint: { leftOperand: string; operator: string; rightOperand: unknown }[];
      }[];
      "@context": [string, Record<string, string>];
    };
    expect(permission.map(({ target }) => decodeURIComponent(target.uid.split("#")[1] ?? ""))).toEqual(
      Object.keys(agreement.fields.granted),
    );
    for (const { constraint } of permission)
      for (const { leftOperand, operator, rightOperand } of constraint) {
        expect(rightOperand).toBeDefined();
        for (const term of [leftOperand, operator]) {
          const [prefix = "", name] = term.split(":");
          expect(name === undefined || Object.hasOwn(context[1], prefix)).toBe(true);
        }
      }
  }
});
