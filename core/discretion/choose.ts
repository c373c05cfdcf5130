import { isDecimal, type Decimal } from "../expression/decimal.ts";
import { bandOf, holdsNumber, type Band } from "./band.ts";
import type { DiscretionCase } from "./case.ts";
import type { DiscretionMethod } from "./method.ts";
import { plain, remark, type Remark } from "./words.ts";

type Choice = string | Decimal | null;

/** What a case says of a factor, under any of its names. Undefined when it says nothing. */
export const choicesFor = (names: readonly string[], { choices }: DiscretionCase): Choice[] => {
  const wanted = new Set(names.map(plain));
  return [...choices].flatMap(([name, choice]) => (wanted.has(plain(name)) ? [choice] : []));
};

/** The options of a factor that a choice means: by label, or by number where labels are bands. */
export const optionsFor = <T extends { label: string }>(
  options: readonly T[],
  choice: Choice,
  bounds: DiscretionMethod["bounds"],
): T[] => {
  if (choice === null) return [];
  if (!isDecimal(choice)) return options.filter(({ label }) => plain(label) === plain(choice));
  const holding = options.filter(({ label }) => {
    const band = bandOf(label, bounds);
    return band !== undefined && holdsNumber(band, choice);
  });
  // `1次` beside `3次以下`: the option that names the number is the one meant.
  const exact = holding.filter(({ label }) => isPoint(bandOf(label, bounds)));
  return exact.length > 0 ? exact : holding;
};

const isPoint = (band: Band | undefined): boolean => band?.from !== undefined && band.to?.at.eq(band.from.at) === true;

/** Choices of a case that no factor of the table asks for. */
export const strayChoices = (names: readonly string[], { choices }: DiscretionCase): Remark[] => {
  const known = new Set(names.map(plain));
  return [...choices.keys()]
    .filter((name) => !known.has(plain(name)))
    .map((name) => remark("unknownFactor", `表中没有裁量要素“${name}”`, `the table has no factor “${name}”`, name));
};
