import { ofOne, ofTwo, whole, type BuiltIn } from "./built-in.ts";
import { isDecimal, modulo, parseDecimal, round, type Rounding } from "./decimal.ts";
import { duration, Duration } from "./duration.ts";

/** `scale` may be left out where FEEL lets it be. */
const rounding = (how: Rounding, least: 1 | 2): BuiltIn => ({
  least,
  most: 2,
  apply: ([value = null, scale = null], meter) => {
    const places = scale === null && least === 1 ? 0 : whole(scale);
    if (!isDecimal(value) || places === undefined) return null;
    meter.spend(Math.abs(value.e) >> 6);
    return round(value, places, how);
  },
});

export const numberFunctions: Record<string, BuiltIn> = {
  number: ofOne((value) => (typeof value === "string" ? parseDecimal(value) : isDecimal(value) ? value : null)),
  abs: ofOne((value) => {
    if (value instanceof Duration) return duration(value.kind, Math.abs(value.amount));
    return isDecimal(value) ? value.abs() : null;
  }),
  floor: rounding("floor", 1),
  ceiling: rounding("ceiling", 1),
  decimal: rounding("halfEven", 2),
  "round up": rounding("up", 2),
  "round down": rounding("down", 2),
  "round half up": rounding("halfUp", 2),
  "round half down": rounding("halfDown", 2),
  modulo: ofTwo((left, right, meter) => {
    if (!isDecimal(left) || !isDecimal(right)) return null;
    meter.spend(Math.abs(left.e - right.e));
    return modulo(left, right);
  }),
};
