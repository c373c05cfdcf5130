import { levels, type Level } from "../address.ts";
import { aggregateFunctions, masks, methods, type Agreement, type Release, type RowCondition } from "../agreement.ts";
import type { AgreementState, ExchangeRequest } from "../request.ts";
import type { Row } from "../row-scope.ts";

/** Repeatable random choices (mulberry32), so that a case is named by its seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(bound: number): number {
    return Math.floor(this.number() * bound);
  }

  chance(share: number): boolean {
    return this.number() < share;
  }

  one<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new RangeError("nothing to choose from");
    return chosen;
  }

  some<T>(list: readonly T[], share: number): T[] {
    const chosen = list.filter(() => this.chance(share));
    return chosen.length > 0 ? chosen : [this.one(list)];
  }
}

const basis = ["政务数据共享条例/20/2"];
const organs = ["O1", "O2"] as const;
const systems = ["s1", "s2"] as const;
const regions = ["999901", "999902"] as const;
const codes = ["i1", "i2", "p1"] as const;
const kinds = ["item", "power"] as const;
const names = ["name", "id", "amount", "region", "street", "__proto__", "constructor"] as const;
const days = ["2026-01-01", "2026-06-30", "2026-12-31"] as const;
const subjects = ["S1", "S2", "S3"] as const;

/** A small agreement: few values, so that requests often meet what it grants and often just miss it. */
export const randomAgreement = (random: Random): Agreement => ({
  id: random.one(["A1", "A2"]),
  version: 1,
  provider: "P",
  consumer: {
    basis,
    any: Array.from({ length: 1 + random.below(2) }, () => ({
      region: random.one(regions),
      level: random.one<Level>(["county", "prefecture"]),
      organ: random.one(organs),
      systems: random.chance(0.3) ? ["*"] : random.some(systems, 0.6),
    })),
  },
  resource: { basis, code: random.one(["r1", "r2"]) },
  purpose: { basis, any: random.some(codes, 0.6).map((code) => ({ kind: random.one(kinds), code })) },
  method: { basis, any: random.some(methods, 0.7) },
  fields: { basis, granted: Object.fromEntries(random.some(names, 0.75).map((name) => [name, randomRelease(random)])) },
  rows: {
    basis,
    all: random.chance(0.5) ? [randomCondition(random)] : [],
    ...(random.chance(0.5) ? { subject: "id" } : {}),
    most: 1 + random.below(5),
  },
  quota: { basis, limit: 1 + random.below(10), per: "day" },
  rate: { basis, limit: 1 + random.below(3), seconds: 1 },
  period: { basis, from: random.one(days), to: random.one(days) },
});

const randomRelease = (random: Random): Release => {
  const dice = random.number();
  if (dice < 0.5) return { form: "plain" };
  if (dice < 0.65) return { form: "mask", as: random.one(masks) };
  if (dice < 0.75) return { form: "pseudonym", key: "k" };
  if (dice < 0.85) return { form: "verify" };
  return {
    form: "aggregate",
    key: random.chance(0.5),
    functions: random.some(aggregateFunctions, 0.5),
    least: 2 + random.below(2),
  };
};

const randomCondition = (random: Random): RowCondition =>
  random.one<RowCondition>([
    { field: "region", is: "equal", value: "999901" },
    { field: "region", is: "in", values: ["999901", 7] },
    { field: "region", is: "startingWith", value: "9999" },
    { field: "amount", is: "between", from: 10, to: 60 },
    { field: "street", is: "between", from: "a", to: "c" },
    { field: "constructor", is: "equal", value: true },
  ]);

/** A request that starts from what the agreement grants and often strays from it in one or two places. */
export const randomRequest = (random: Random, agreement: Agreement): ExchangeRequest => {
  const stray = (): boolean => random.chance(0.06);
  const granted = random.one(agreement.consumer.any);
  const method = stray() ? random.one(methods) : random.one(agreement.method.any);
  const fields = stray() ? random.some(names, 0.3) : random.some(Object.keys(agreement.fields.granted), 0.3);
  const by = fields.filter(() => random.chance(0.5));
  const measures = fields
    .filter((field) => !by.includes(field) || stray())
    .map((field) => ({ field, function: random.one(aggregateFunctions) }));
  const totals = (method === "aggregation") !== stray() ? { totals: { by, measures } } : {};
  const [system = "s1"] = granted.systems;
  return {
    agreement: agreement.id,
    consumer: {
      region: stray() ? random.one(regions) : granted.region,
      level: stray() ? random.one(levels) : granted.level,
      organ: stray() ? random.one(organs) : granted.organ,
      system: stray() || system === "*" ? random.one(systems) : system,
    },
    resource: stray() ? random.one(["r1", "r2"]) : agreement.resource.code,
    purpose: stray() ? { kind: random.one(kinds), code: random.one(codes) } : random.one(agreement.purpose.any),
    method,
    fields: random.chance(0.02) ? [] : fields,
    ...(random.chance(0.9) ? { subject: random.one(subjects) } : {}),
    ...totals,
    units: stray() ? random.one([0, -1, 0.5, Number.NaN, 6]) : 1,
    on: stray() ? random.one(days) : agreement.period.from,
  };
};

export const randomState = (random: Random): AgreementState => ({
  standing: random.chance(0.92)
    ? { is: "inForce" }
    : { is: random.one(["suspended", "terminated"] as const), basis: ["政务数据共享条例/27/2"] },
  used: random.chance(0.9) ? 0 : random.one([1, 5, 10, Number.NaN, -1]),
  recent: random.chance(0.9) ? 0 : random.one([1, 2, 3, Number.NaN]),
});

/** A row of an upstream table, with more than was asked for, some of it missing. */
export const randomRow = (random: Random): Row =>
  Object.fromEntries(
    names
      .filter(() => random.chance(0.9))
      .map((name) => [
        name,
        name === "id"
          ? random.one(subjects)
          : random.one<unknown>(["999901", "999902", "王小明", "abc", 7, 42, 90, true, null]),
      ]),
  );
