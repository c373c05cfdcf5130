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
    "One decision on a request under a sharing agreement (eight fields granted, four asked for, a fifth of the requests refused), agreements taken in turn; beside @cedar-policy/cedar-wasm with the same agreements as policies parsed beforehand: all of them in one set, and the one that applies alone. Both give the same answers in this run.",
  run: async ({ quick }) => {
    const count = quick ? 20_000 : 200_000;
    const times = new Map([10, 1_000, 10_000].map((agreements) => [agreements, ours(agreements, count)]));
    const at = (agreements: number, share: number): number => percentile(times.get(agreements) ?? [], share);
    const whole = cedar(1_000, quick ? 50 : 500);
    const sliced = cedar(1, quick ? 500 : 5_000);
    const micro = (name: string, value: number, most?: number): Figure => ({
      name,
      value,
      unit: "µs",
      ...(most === undefined ? {} : { limit: { most } }),
    });
    return [
      micro("decision at 10 agreements, p50", at(10, 0.5)),
      micro("decision at 1,000 agreements, p50", at(1_000, 0.5)),
      micro("decision at 10,000 agreements, p50", at(10_000, 0.5)),
      micro("decision at 10,000 agreements, p99", at(10_000, 0.99), 2),
      { name: "10,000 agreements over 10, p50", value: at(10_000, 0.5) / at(10, 0.5), unit: "×", limit: { most: 2 } },
      micro("Cedar, 1,000 policies in one set, p50", whole),
      micro("Cedar, the one policy alone, p50", sliced),
      { name: "Cedar whole over ours at 1,000, p50", value: whole / at(1_000, 0.5), unit: "×", limit: { least: 100 } },
      {
        name: "Cedar sliced over ours at 1,000, p50",
        value: sliced / at(1_000, 0.5),
        unit: "×",
        limit: { least: 0.5 },
      },
    ];
  },
};

const policiesOf = (agreements: number): Policies => {
  const policies = new Policies(nobleCrypto);
  for (let n = 0; n < agreements; n++) policies.put(agreementOf(n));
  return policies;
};

/** Agreements out of order, as requests come. */
const turn = (index: number, agreements: number): number => (index * 7_919) % agreements;

const warmUp = 20_000;

/** Microseconds of each decision on a request made just before, as one that was parsed just before is. */
const ours = (agreements: number, count: number): number[] => {
  const policies = policiesOf(agreements);
  const times = new Float64Array(count);
  for (let index = -warmUp; index < count; index++) {
    const { request, state } = requestOf(turn(index + warmUp, agreements), index + warmUp);
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
  const asked = Array.from({ length: count }, (_, index) => requestOf(turn(index, agreements), index));
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
