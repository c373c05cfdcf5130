import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "./distance.ts";

const text = fc.string({ unit: fc.constantFrom(..."abc".split("")), minLength: 1, maxLength: 8 });

/** Errors between two whole texts, the slow and certain way. */
const errorsBetween = (a: string, b: string): number => {
  if (a === "" || b === "") return a.length + b.length;
  return Math.min(
    errorsBetween(a.slice(1), b) + 1,
    errorsBetween(a, b.slice(1)) + 1,
    errorsBetween(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  );
};

const word = fc.string({ unit: fc.constantFrom(..."abc".split("")), minLength: 1, maxLength: 4 });

test("no stretch comes closer, and the stretch has as many errors as are told", () => {
  fc.assert(
    fc.property(word, text, (sought, within) => {
      const stretches = Array.from({ length: within.length }, (_, from) =>
        Array.from({ length: within.length - from }, (__, length) => within.slice(from, from + length + 1)),
      ).flat();
      const least = Math.min(...stretches.map((stretch) => errorsBetween(sought, stretch)));
      const found = nearest(sought, within, sought.length);
      // A stretch may be empty where nothing of the word is there at all.
      expect(found?.errors).toBe(Math.min(least, sought.length));
      expect(errorsBetween(sought, within.slice(found?.from, found?.to))).toBe(found?.errors);
    }),
    { numRuns: 200 },
  );
});

test("more errors than allowed is not found", () => {
  expect(nearest("abcd", "xxabxdxx", 1)).toEqual({ errors: 1, from: 2, to: 6 });
  expect(nearest("abcd", "xxabxxxx", 1)).toBeUndefined();
});
