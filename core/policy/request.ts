import type { Address } from "./address.ts";
import type { AggregateFunction, Method, Purpose } from "./agreement.ts";

/** Totals that are asked for. */
export type Totals = { by: readonly string[]; measures: readonly { field: string; function: AggregateFunction }[] };

/** One exchange that a consumer asks for. `on` is a civil date; `units` how many subjects or rows it is about. */
export type ExchangeRequest = {
  agreement: string;
  consumer: Address;
  resource: string;
  purpose: Purpose;
  method: Method;
  fields: readonly string[];
  subject?: string;
  totals?: Totals;
  units: number;
  on: string;
};

/**
 * What has become of an agreement so far: whether it is suspended or ended and on what basis, the units used in the
 * quota's current period, the exchanges within the last seconds of its rate.
 */
export type AgreementState = {
  standing: { is: "inForce" } | { is: "suspended" | "terminated"; basis: readonly string[] };
  used: number;
  recent: number;
};
