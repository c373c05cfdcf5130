import type { Address } from "./address.ts";
import type { Agreement } from "./agreement.ts";
import { Grants, methodBits } from "./grant.ts";
import type { SharingPool } from "./sharing-pool.ts";

/**
 * What an agreement says besides what it is about and for: who, how, which fields, how much, how long. Agreements of one
 * consumer mostly have these in common, and then have them as one object.
 */
export class Terms {
  readonly from: string;
  readonly to: string;
  readonly methods: number;
  readonly grants: Grants;
  readonly perSubject: boolean;
  readonly most: number;
  readonly quota: number;
  readonly rate: number;
  readonly #consumers: Agreement["consumer"]["any"];

  constructor({ consumer, method, fields, rows, quota, rate, period }: Agreement, pool: SharingPool) {
    this.from = period.from;
    this.to = period.to;
    this.methods = methodBits(method.any);
    this.grants = pool.made("grants", fields.granted, () => new Grants(fields, pool));
    this.perSubject = rows.subject !== undefined;
    this.most = rows.most;
    this.quota = quota.limit;
    this.rate = rate.limit;
    this.#consumers = consumer.any;
  }

  isConsumer({ region, level, organ, system }: Address): boolean {
    for (const one of this.#consumers)
      if (
        one.organ === organ &&
        one.region === region &&
        one.level === level &&
        (one.systems.includes(system) || one.systems.includes("*"))
      )
        return true;
    return false;
  }
}

/** The terms of an agreement, one object with the equal terms of others. */
export const termsOf = (agreement: Agreement, pool: SharingPool): Terms => {
  const { consumer, method, fields, rows, quota, rate, period } = agreement;
  return pool.made("terms", [consumer, method, fields, rows, quota, rate, period], () => new Terms(agreement, pool));
};
