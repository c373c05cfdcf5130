import { mayCarry, methods, type Agreement, type Method, type Release } from "./agreement.ts";
import type { FieldRelease } from "./decision.ts";
import type { SharingPool } from "./sharing-pool.ts";

/** A field as granted: how it leaves, and by which of the agreement's methods, a bit for each. */
type Grant = { field: string; release: FieldRelease; methods: number };

const bits = new Map<string, number>(methods.map((method, at) => [method, 1 << at]));

/** The bit of a method; 0 for what is none, so that it carries nothing. */
export const methodBit = (method: Method): number => bits.get(method) ?? 0;

export const methodBits = (granted: readonly Method[]): number =>
  granted.reduce((all, method) => all | methodBit(method), 0);

/** Up to so many fields it is quicker to look at each. */
const mostLookedThrough = 16;

/** The fields of an agreement, ready to be looked up. */
export class Grants {
  readonly #list: readonly Grant[];
  readonly #byField: ReadonlyMap<string, Grant> | undefined;

  constructor({ granted }: Agreement["fields"], pool: SharingPool) {
    this.#list = Object.entries(granted).map(([field, release]) => grantOf(field, release, pool));
    this.#byField =
      this.#list.length > mostLookedThrough ? new Map(this.#list.map((grant) => [grant.field, grant])) : undefined;
  }

  find(field: string): Grant | undefined {
    if (this.#byField) return this.#byField.get(field);
    for (const grant of this.#list) if (grant.field === field) return grant;
    return undefined;
  }
}

const grantOf = (name: string, release: Release, pool: SharingPool): Grant =>
  pool.made("grant", [name, release], () => {
    const field = pool.same(name);
    const carriers = methods.filter((method) => mayCarry(method, release));
    return { field, release: { field, release }, methods: methodBits(carriers) };
  });
