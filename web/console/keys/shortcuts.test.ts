import { expect, test } from "vitest";
import { meaningOf, pageKeys } from "./shortcuts.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const free = { typing: false, single: true, first: undefined };

test("Ctrl K or ⌘ K opens the palette, also while typing and where single keys are off", () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }])
    for (const state of [free, { ...free, typing: true }, { ...free, single: false }])
      expect(meaningOf(press("k", held), state)).toEqual({ kind: "palette" });
});

test("single keys mean nothing while typing, with a modifier, or where they are off", () => {
  for (const key of ["?", "/", "g", "k"]) {
    expect(meaningOf(press(key), { ...free, typing: true })).toBeUndefined();
    expect(meaningOf(press(key), { ...free, single: false })).toBeUndefined();
    expect(meaningOf(press(key, { altKey: true }), free)).toBeUndefined();
  }
});

test("two keys in a row lead to each page, no two to the same", () => {
  for (const page of pageKeys) {
    const [first, second] = page.keys;
    expect(meaningOf(press(first), free)).toEqual({ kind: "begin", key: first });
    expect(meaningOf(press(second), { ...free, first })).toEqual({ kind: "page", page });
    expect(meaningOf(press(second), free)?.kind).not.toBe("page");
  }
  expect(new Set(pageKeys.map(({ keys }) => keys.join())).size).toBe(pageKeys.length);
});
