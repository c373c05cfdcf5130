import { expect, test } from "vitest";
import { aggregateRows } from "./aggregate.ts";
import type { FieldRelease } from "./decision.ts";
import { ReleaseError } from "./release-error.ts";
import { rowReleaser } from "./release-row.ts";
import { rowTest, type Row } from "./row-scope.ts";
import { household, subject } from "./testing/sample-agreement.ts";
import { verifyClaims } from "./verify-claims.ts";

const of = (...names: string[]): FieldRelease[] =>
  names.flatMap((field) => {
    const release = household.fields.granted[field];
    return release ? [{ field, release }] : [];
  });
const key = (name: string) => (name === "k1" ? new Uint8Array(32).fill(1) : undefined);
const row: Row = {
  name: "王小明",
  idNumber: subject,
  householdNo: "330001",
  married: "是",
  income: 5200,
  street: "滨江路",
  region: "999901",
  phone: "13800138000",
};

test("a row leaves with the permitted fields alone, each in its form", () => {
  expect(rowReleaser(of("name", "idNumber", "householdNo"), key)(row)).toEqual({
    name: "王小明",
    idNumber: "999***********0017",
    householdNo: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("a pseudonym is the same for the same value under the same key, and another under another", () => {
  const one = rowReleaser(of("householdNo"), key);
  const other = rowReleaser(of("householdNo"), () => new Uint8Array(32).fill(2));
  expect(one(row)).toEqual(one({ householdNo: " ３３０００１" }));
  expect(one(row)).not.toEqual(other(row));
  expect(one({})).toEqual({ householdNo: null });
});

test("a missing key, a form of another method, a value that is no scalar stop the release", () => {
  const code = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return error instanceof ReleaseError ? [error.code, error.field, error.text.zh.includes(error.field)] : error;
    }
    return undefined;
  };
  expect(code(() => rowReleaser(of("householdNo"), () => undefined))).toEqual(["noKey", "householdNo", true]);
  expect(code(() => rowReleaser(of("married"), key))).toEqual(["notThisForm", "married", true]);
  expect(code(() => rowReleaser(of("name"), key)({ name: { first: "王" } }))).toEqual(["notScalar", "name", true]);
  expect(code(() => rowReleaser(of("name"), key)({ name: Number.NaN }))).toEqual(["notScalar", "name", true]);
  expect(code(() => verifyClaims(of("idNumber"), row, {}))).toEqual(["notThisForm", "idNumber", true]);
});

test("only rows of the subject asked about are in scope, and none where nobody is asked about", () => {
  const inScope = rowTest(household, { method: "query", subject });
  expect([row, { ...row, idNumber: "999999199001010025" }, { ...row, region: "330100" }, {}].map(inScope)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(rowTest(household, { method: "query" })(row)).toBe(false);
  expect(rowTest(household, { method: "aggregation" })(row)).toBe(true);
});

test("a claim is answered yes or no, and no tells nothing more", () => {
  const fields = of("married", "name");
  expect(verifyClaims(fields, row, { married: "是", name: "李华" })).toEqual({ married: true, name: false });
  expect(verifyClaims(fields, undefined, { married: "是", name: "王小明" })).toEqual({ married: false, name: false });
  expect(verifyClaims(fields, { married: null }, { married: "null" })).toEqual({ married: false, name: false });
});

const people = (street: string, ...incomes: (number | null)[]): Row[] =>
  incomes.map((income, at) => ({ street, income, idNumber: `${street}${at}` }));
const average = { by: ["street"], measures: [{ field: "income", function: "average" as const }] };

test("totals leave for groups of at least as many persons as the strictest field asks for", () => {
  const rows = [...people("滨江路", 1_000, 2_000, 3_000), ...people("幸福里", 9_000, 9_500)];
  expect(aggregateRows(of("street", "income"), household, average, rows)).toEqual({
    groups: [{ by: ["滨江路"], totals: [2_000] }],
    suppressed: 1,
  });
});

test("many rows of one person are one, and a total behind which too few stand is withheld", () => {
  const one = Array.from({ length: 9 }, () => ({ street: "滨江路", income: 1, idNumber: "x" }));
  expect(aggregateRows(of("street", "income"), household, average, one)).toEqual({ groups: [], suppressed: 1 });
  const silent = people("滨江路", 1_000, null, null, null);
  expect(aggregateRows(of("street", "income"), household, average, silent).groups).toEqual([
    { by: ["滨江路"], totals: [null] },
  ]);
});

test("what is no number isn't summed", () => {
  expect(() => aggregateRows(of("street", "income"), household, average, [{ street: "a", income: "1000" }])).toThrow(
    ReleaseError,
  );
});
