import { beforeEach, expect, test, vi } from "vitest";
import type { Stored } from "./reconcile.ts";
import { dropDraftsExcept, keepStored, readStored } from "./draft-store.ts";

/** As browsers do it: entries are own properties of the object. */
class FakeStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
  }
  setItem(key: string, value: string): void {
    Reflect.set(this, key, value);
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

const draft: Stored = {
  draft: {
    answers: { name: "林小满", ok: true, kinds: ["a"], tools: [{ name: "冰柜", parts: ["门"] }, {}] },
    object: "",
    key: "k".repeat(32),
  },
  base: 7,
  before: {},
  dirty: true,
};
const stored = (text: string) => `{"draft":${text},"base":0,"before":{},"dirty":false}`;

beforeEach(() => {
  vi.stubGlobal("localStorage", new FakeStorage());
});

test("a draft comes back as it was kept, to its own person only", () => {
  keepStored("p-lin", "food", draft);
  expect(readStored("p-lin", "food")).toEqual(draft);
  expect(readStored("p-he", "food")).toBeUndefined();
  keepStored("p-lin", "food", undefined);
  expect(readStored("p-lin", "food")).toBeUndefined();
});

test("the next person at the screen finds no draft of the one before", () => {
  keepStored("p-lin", "food", draft);
  keepStored("p-he", "food", draft);
  localStorage.setItem("mingfa.language", "en");
  dropDraftsExcept("p-he");
  expect(readStored("p-lin", "food")).toBeUndefined();
  expect(readStored("p-he", "food")).toEqual(draft);
  dropDraftsExcept(undefined);
  expect(readStored("p-he", "food")).toBeUndefined();
  expect(localStorage.getItem("mingfa.language")).toBe("en");
});

test("what cannot be read as a draft is none", () => {
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    stored('{"answers":{}}'),
    '{"answers":{},"object":"","key":"k"}',
    stored('{"answers":[],"object":"","key":"k"}'),
    stored('{"answers":{"a":1},"object":"","key":"k"}'),
    stored('{"answers":{"a":[1]},"object":"","key":"k"}'),
  ]) {
    localStorage.setItem("mingfa.draft.p-lin.food", text);
    expect(readStored("p-lin", "food")).toBeUndefined();
  }
});

test("a full store loses the copy and throws nothing", () => {
  vi.spyOn(localStorage, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(() => keepStored("p-lin", "food", draft)).not.toThrow();
  expect(readStored("p-lin", "food")).toBeUndefined();
});
