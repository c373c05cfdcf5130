import type { Agreement } from "./agreement.ts";

/**
 * Makes equal values one object. Ten thousand agreements repeat the same clauses, fields and dates; as one object each
 * they stay in the processor's cache, and a decision costs much the same among ten thousand agreements as among ten.
 */
export class SharingPool {
  readonly #values = new Map<string, unknown>();

  /** What `make` made for the first value equal to `of`; `what` keeps values of different types apart. */
  made<T>(what: string, of: unknown, make: () => T): T {
    const key = `${what} ${JSON.stringify(of)}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known as T;
    const value = make();
    this.#values.set(key, value);
    return value;
  }

  /** The first of all equal values. */
  same<T>(value: T): T {
    return this.made("value", value, () => value);
  }

  /** The agreement, each clause one object with the equal clauses of others. */
  agreement(agreement: Agreement): Agreement {
    const { id, version, provider, consumer, resource, purpose, method, fields, rows, quota, rate, period } = agreement;
    return {
      id,
      version,
      provider: this.same(provider),
      consumer: this.same(consumer),
      resource: this.same(resource),
      purpose: this.same(purpose),
      method: this.same(method),
      fields: this.same(fields),
      rows: this.same(rows),
      quota: this.same(quota),
      rate: this.same(rate),
      period: this.same(period),
    };
  }
}
