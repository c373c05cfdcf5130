import fc, { type Arbitrary } from "fast-check";
import { datesFrom, daysFrom, monthsFrom } from "./generated-dates.ts";
import { listsFrom } from "./generated-lists.ts";
import { numbersFrom } from "./generated-numbers.ts";
import { textsFrom } from "./generated-texts.ts";
import { truthsFrom } from "./generated-truths.ts";
import { numeral, sample, type Samples } from "./sample.ts";

/**
 * Expressions of the part that the product and feelin share, a few levels deep, typed so that most of them mean something.
 * What feelin has otherwise than DMN says is left out; `differential.test.ts` lists it.
 */
export const generated = (levels: number): Samples => {
  if (levels === 0) return literals;
  const inner = generated(levels - 1);
  return {
    number: mostly(numbersFrom(inner), literals.number),
    truth: mostly(truthsFrom(inner), literals.truth),
    text: mostly(textsFrom(inner), literals.text),
    numbers: mostly(listsFrom(inner), literals.numbers),
    date: mostly(datesFrom(inner), literals.date),
    months: mostly(monthsFrom(inner), literals.months),
    days: mostly(daysFrom(inner), literals.days),
  };
};

const mostly = <T>(built: Arbitrary<T>, literal: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof({ arbitrary: built, weight: 3 }, { arbitrary: literal, weight: 1 });

const words: readonly (readonly [source: string, value: string])[] = [
  ["", ""],
  ["a", "a"],
  ["aB", "aB"],
  ["证照", "证照"],
  ["食品 经营", "食品 经营"],
  ["x\\ny", "x\ny"],
  ['引\\"号', '引"号'],
];
const day = fc.date({ min: new Date("2024-01-01"), max: new Date("2028-12-31"), noInvalidDate: true });

const literals: Samples = {
  number: numeral.map((text) => sample<"number">(text, (on) => on.of(text))),
  truth: fc.constantFrom(true, false, null).map((value) => sample<"truth">(String(value), () => value)),
  text: fc.constantFrom(...words).map(([text, value]) => sample<"text">(`"${text}"`, () => value)),
  numbers: fc
    .array(numeral, { maxLength: 4 })
    .map((all) => sample<"numbers">(`[${all.join(", ")}]`, (on) => all.map((one) => on.of(one)))),
  date: day.map((at) =>
    sample<"date">(`date("${at.toISOString().slice(0, 10)}")`, () => Math.floor(at.getTime() / 86_400_000)),
  ),
  months: fc.integer({ min: -30, max: 30 }).map((count) => {
    const sign = count < 0 ? "-" : "";
    return sample<"months">(`duration("${sign}P${Math.abs(count)}M")`, () => count);
  }),
  days: fc.integer({ min: -400, max: 400 }).map((count) => {
    const sign = count < 0 ? "-" : "";
    return sample<"days">(`@"${sign}P${Math.abs(count)}D"`, () => count);
  }),
};
