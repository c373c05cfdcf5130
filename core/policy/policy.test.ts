import { canonicalJson, nobleCrypto } from "../ledger/index.ts";
import { expect, test } from "vitest";
import { aggregateRows } from "./aggregate.ts";
import type { Agreement } from "./agreement.ts";
import { compileAgreement } from "./compile.ts";
import { clauses, type FieldRelease } from "./decision.ts";
import { Policies } from "./policies.ts";
import { rowReleaser } from "./release-row.ts";
import { ReleaseError } from "./release-error.ts";
import type { ExchangeRequest } from "./request.ts";
import { rowTest, valueIn, type Row } from "./row-scope.ts";
import { verifyClaims } from "./verify-claims.ts";
import { confirmed, firstBroken, released, rowHolds, totalled } from "./testing/oracle.ts";
import { Random, randomAgreement, randomRequest, randomRow, randomState } from "./testing/random.ts";

const key = new Uint8Array(32).fill(7);
const cases = 100_000;

const totals = (
  fields: readonly FieldRelease[],
  agreement: Agreement,
  request: ExchangeRequest,
  rows: readonly Row[],
) => {
  try {
    return aggregateRows(fields, agreement, request.totals ?? { by: [], measures: [] }, rows).groups;
  } catch (error) {
    if (error instanceof ReleaseError && error.code === "notNumeric") return "refused";
    throw error;
  }
};

const wantedRow = (agreement: Agreement, request: ExchangeRequest, row: Row) =>
  Object.fromEntries(request.fields.map((field) => [field, released(agreement, field, valueIn(row, field), key)]));

const claims = { name: "王小明", amount: "42", region: "true", street: "ABC" };
const answers = (fields: readonly FieldRelease[], row: Row | undefined) => verifyClaims(fields, row, claims);
const wantedAnswers = (fields: readonly string[], row: Row | undefined) =>
  Object.fromEntries(
    fields.map((field) => [
      field,
      confirmed(row && valueIn(row, field), Object.entries(claims).find(([name]) => name === field)?.[1]),
    ]),
  );

test(`${cases} random agreements and requests: the same answers as a naive reading, and nothing released beyond them`, () => {
  let permitted = 0;
  let rows = 0;
  const broken = new Map<string, number>();
  for (let seed = 0; seed < cases; seed++) {
    const random = new Random(seed);
    const agreement = randomAgreement(random);
    const request = randomRequest(random, random.chance(0.9) ? agreement : { ...randomAgreement(random), id: "A3" });
    const state = randomState(random);
    const policies = new Policies(nobleCrypto);
    policies.put(agreement);
    const decision = policies.decide(request, state);
    const expected = firstBroken(request.agreement === agreement.id ? agreement : undefined, request, state);
    const found = decision.permitted ? undefined : decision.clause;
    if (found !== expected)
      throw new Error(
        `case ${seed}: ${found} instead of ${expected}: ${JSON.stringify({ agreement, request, state })}`,
      );
    if (expected !== undefined) broken.set(expected, (broken.get(expected) ?? 0) + 1);
    if (!decision.permitted) continue;
    permitted++;
    expect(decision.fields.map(({ field }) => field)).toEqual(request.fields);
    const upstream = Array.from({ length: 6 }, () => randomRow(random));
    const inScope = rowTest(agreement, request);
    const kept = upstream.filter(inScope);
    expect(kept).toEqual(upstream.filter((row) => rowHolds(agreement, request, row)));
    rows += kept.length;
    const [leaves, wanted] =
      request.method === "aggregation"
        ? [totals(decision.fields, agreement, request, kept), totalled(agreement, request, kept)]
        : request.method === "verification"
          ? [answers(decision.fields, kept[0]), wantedAnswers(request.fields, kept[0])]
          : [kept.map(rowReleaser(decision.fields, () => key)), kept.map((row) => wantedRow(agreement, request, row))];
    if (canonicalJson(leaves) !== canonicalJson(wanted))
      throw new Error(`case ${seed}: ${canonicalJson(leaves)} instead of ${canonicalJson(wanted)}`);
  }
  // A comparison in which one side always denies would show nothing.
  expect(permitted).toBeGreaterThan(cases / 10);
  expect(rows).toBeGreaterThan(cases / 20);
  const rare = clauses.filter((clause) => (broken.get(clause) ?? 0) < 100);
  expect(rare).toEqual([]);
}, 120_000);

test("a decision is replayed from its record: same agreement, same request, same answer", () => {
  for (let seed = 0; seed < 2_000; seed++) {
    const random = new Random(seed);
    const agreement = randomAgreement(random);
    const request = randomRequest(random, agreement);
    const state = randomState(random);
    const record = JSON.stringify({
      agreement,
      request: { ...request, units: request.units || 0 },
      state: { ...state, used: state.used || 0, recent: state.recent || 0 },
    });
    const again = JSON.parse(record) as { agreement: typeof agreement; request: typeof request; state: typeof state };
    const decision = compileAgreement(agreement, nobleCrypto).decide(again.request, again.state);
    expect(compileAgreement(again.agreement, nobleCrypto).decide(again.request, again.state)).toEqual(decision);
    expect(decision.hash).toMatch(/^[0-9a-f]{64}$/);
  }
});
