import { nobleCrypto } from "@mingfa/core/ledger";
import { Policies } from "@mingfa/core/policy";
import type { Benchmark } from "../benchmark.ts";
import type { Figure } from "../figure.ts";
import { percentile, timeEach } from "../statistics.ts";
import { agreementOf, requestOf } from "./agreements.ts";
import { cedarCall, cedarPermits, prepareCedar } from "./cedar.ts";

export const policyBenchmark: Benchmark = {
  name: "policy",
  about:
    "One decision on a request under a sharing agreement (some eight fields granted for three items, four asked for, a fifth of the requests refused), the request made just before. Agreements are asked for in turn, and again out of order, where nearly every one has left the processor's cache. Beside it @cedar-policy/cedar-wasm with the same agreements as policies parsed beforehand: all of them in one set, and the one that applies alone. Both give the same answers in this run.",
  run: async ({ quick }) => {
    const count = quick ? 20_000 : 200_000;
    const few = ours(10, count, inTurn);
    const thousand = percentile(ours(1_000, count, outOfOrder), 0.5);
    const many = ours(10_000, count, inTurn);
    const scattered = ours(10_000, count, outOfOrder);
    const whole = cedar(1_000, quick ? 50 : 500);
    const sliced = cedar(1, quick ? 500 : 5_000);
    const [base, turned, strewn] = [few, many, scattered].map((times) => percentile(times, 0.5));
    if (base === undefined || turned === undefined || strewn === undefined) throw new Error("nothing was measured");
    const micro = (name: string, value: number, most?: number): Figure => ({
      name,
      value,
      unit: "µs",
      ...(most === undefined ? {} : { limit: { most } }),
    });
    const times = (name: string, value: number, limit?: Figure["limit"]): Figure => ({
      name,
      value,
      unit: "×",
      ...(limit ? { limit } : {}),
    });
    return [
      micro("10 agreements, p50", base),
      micro("10,000 agreements in turn, p50", turned),
      micro("10,000 agreements in turn, p99", percentile(many, 0.99), 2),
      micro("10,000 agreements out of order, p50", strewn),
      micro("10,000 agreements out of order, p99", percentile(scattered, 0.99), 2),
      times("10,000 agreements in turn over 10, p50", turned / base, { most: 2 }),
      times("10,000 agreements out of order over 10, p50", strewn / base),
      micro("1,000 agreements out of order, p50", thousand),
      micro("Cedar, 1,000 policies in one set, p50", whole),
      micro("Cedar, the one policy alone, p50", sliced),
      times("Cedar whole over ours at 1,000, p50", whole / thousand, { least: 100 }),
      times("Cedar sliced over ours at 1,000, p50", sliced / thousand, { least: 0.5 }),
    ];
  },
};

const policiesOf = (agreements: number): Policies => {
  const policies = new Policies(nobleCrypto);
  for (let n = 0; n < agreements; n++) policies.put(agreementOf(n));
  return policies;
};

type Order = (index: number, agreements: number) => number;

const inTurn: Order = (index, agreements) => index % agreements;

/** All over the place, and none twice before all have had their turn. */
const outOfOrder: Order = (index, agreements) => (index * 7_919) % agreements;

const warmUp = 20_000;

/** Microseconds of each decision on a request made just before, as one that was parsed just before is. */
const ours = (agreements: number, count: number, order: Order): number[] => {
  const policies = policiesOf(agreements);
  const times = new Float64Array(count);
  for (let index = -warmUp; index < count; index++) {
    const { request, state } = requestOf(order(index + warmUp, agreements), index + warmUp);
    const begun = process.hrtime.bigint();
    policies.decide(request, state);
    const ended = process.hrtime.bigint();
    if (index >= 0) times[index] = Number(ended - begun) / 1000;
  }
  return Array.from(times);
};

const cedar = (agreements: number, count: number): number => {
  const set = `agreements-${agreements}`;
  prepareCedar(
    set,
    Array.from({ length: agreements }, (_, n) => agreementOf(n)),
  );
  const policies = policiesOf(agreements);
  const asked = Array.from({ length: count }, (_, index) => requestOf(outOfOrder(index, agreements), index));
  const calls = asked.map(({ request, state }) => cedarCall(set, request, state));
  for (const [index, { request, state }] of asked.entries()) {
    const call = calls[index];
    if (call && cedarPermits(call) !== policies.decide(request, state).permitted)
      throw new Error(`Cedar and we answer differently: ${JSON.stringify({ request, state })}`);
  }
  return percentile(
    timeEach(count, (index) => {
      const call = calls[index];
      return call && cedarPermits(call);
    }),
    0.5,
  );
};
