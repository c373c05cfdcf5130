import type { Field } from "./entry.ts";
import type { Catalogue, Line } from "./catalogue.ts";
import type { Way } from "./spelling.ts";

/** A place in an entry's phrase that answers to a word; `from` and `to` count in the phrase's text. */
export type Hit = {
  entry: number;
  phrase: number;
  field: Field;
  way: Way;
  from: number;
  to: number;
  errors: number;
  score: number;
};

const fieldScore: Record<Field, number> = {
  title: 100,
  plainWord: 80,
  code: 70,
  organ: 30,
  summary: 20,
  detail: 10,
};
const wayScore: Record<Way, number> = { text: 1, sound: 0.7, initials: 0.6 };

/** The hit at units `from` to `to` of a line. Whole phrases come before beginnings, beginnings before the rest. */
export const hitAt = (line: Line, from: number, to: number, errors = 0): Hit => {
  const whole = from === 0 && to === line.folded.length;
  const place = whole ? 1.4 : from === 0 ? 1.2 : 1;
  return {
    entry: line.entry,
    phrase: line.phrase,
    field: line.field,
    way: line.way,
    from: line.places[from] ?? 0,
    to: endOf(line, to),
    errors,
    score: fieldScore[line.field] * wayScore[line.way] * place * 0.6 ** errors,
  };
};

/** Where the character ends in whose letters a hit ends: half a syllable stands for its whole character. */
const endOf = ({ places }: Line, to: number): number => {
  const last = places[Math.max(0, to - 1)] ?? 0;
  return places.slice(to).find((place) => place > last) ?? last;
};

/** Of each entry its best hit. */
export const bestByEntry = (hits: Iterable<Hit>): Map<number, Hit> => {
  const best = new Map<number, Hit>();
  for (const hit of hits) if (hit.score > (best.get(hit.entry)?.score ?? 0)) best.set(hit.entry, hit);
  return best;
};

/** The line of that number. */
export const lineOf = ({ lines }: Catalogue, number: number): Line => {
  const line = lines[number];
  if (!line) throw new RangeError(`no line ${number}`);
  return line;
};
