import { ofOne, ofTwo, whole, type BuiltIn } from "./built-in.ts";
import { decimal } from "./decimal.ts";
import { print } from "./print.ts";
import type { Meter } from "./run.ts";
import type { Value } from "./value.ts";
import { weigh } from "./weigh.ts";

const ofText = (apply: (text: string) => Value): BuiltIn =>
  ofOne((value, meter) => (typeof value === "string" ? apply(read(value, meter)) : null));

const ofTexts = (apply: (text: string, part: string) => boolean): BuiltIn =>
  ofTwo((text, part, meter) =>
    typeof text === "string" && typeof part === "string" ? apply(read(text, meter), part) : null,
  );

/** Reading a text costs by its length. */
const read = (text: string, meter: Meter): string => {
  meter.spend(text.length >> 4);
  return text;
};

export const textFunctions: Record<string, BuiltIn> = {
  string: ofOne((value, meter) => {
    weigh(value, meter);
    return print(value);
  }),
  contains: ofTexts((text, part) => text.includes(part)),
  "starts with": ofTexts((text, part) => text.startsWith(part)),
  "ends with": ofTexts((text, part) => text.endsWith(part)),
  "string length": ofText((text) => decimal(Array.from(text).length)),
  "upper case": ofText((text) => text.toUpperCase()),
  "lower case": ofText((text) => text.toLowerCase()),
  substring: {
    least: 2,
    most: 3,
    apply: ([text = null, start = null, length], meter) => {
      const from = whole(start);
      const count = length === undefined ? Number.POSITIVE_INFINITY : whole(length);
      if (typeof text !== "string" || from === undefined || from === 0 || count === undefined || count < 0) return null;
      const characters = Array.from(read(text, meter));
      const begin = from > 0 ? from - 1 : characters.length + from;
      return begin < 0 ? null : characters.slice(begin, begin + count).join("");
    },
  },
};
