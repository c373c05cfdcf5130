import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commitment, entryBytes, parseEntry, type LogEntry } from "./leaf.ts";
import { leafHash } from "./tree-hash.ts";
import { toUtf8 } from "./utf8.ts";

const salt = new Uint8Array(32).fill(9);
const entry: LogEntry = {
  v: 1,
  type: "act",
  id: "0190a6d2-7f3c-7aaa-8bbb-1234567890ab",
  commitment: commitment({ b: "张明", a: 1 }, salt),
};

test("the commitment is SHA-256 of salt and canonical envelope", () => {
  const expected = createHash("sha256").update(salt).update('{"a":1,"b":"张明"}').digest("hex");
  expect(entry.commitment).toBe(expected);
});

test("the same envelope under another salt is another commitment, so it cannot be guessed from the log", () => {
  expect(commitment({ b: "张明", a: 1 }, new Uint8Array(32))).not.toBe(entry.commitment);
  expect(() => commitment({}, new Uint8Array(16))).toThrow(expect.objectContaining({ code: "malformedEntry" }));
});

test("the leaf hash is SHA-256 of a zero byte and the entry (RFC 6962 §2.1)", () => {
  const expected = createHash("sha256").update(Uint8Array.of(0)).update(entryBytes(entry)).digest();
  expect(leafHash(entryBytes(entry))).toEqual(new Uint8Array(expected));
});

test("an entry holds only version, type, id and commitment", () => {
  const extra = { ...entry, name: "张明" };
  expect(JSON.parse(new TextDecoder().decode(entryBytes(extra)))).toEqual(entry);
  expect(parseEntry(entryBytes(entry))).toEqual(entry);
});

test.each([
  ["a further member", JSON.stringify({ commitment: entry.commitment, id: entry.id, name: "x", type: "act", v: 1 })],
  ["another order", JSON.stringify(entry)],
  ["a space", `${new TextDecoder().decode(entryBytes(entry))} `],
  ["another version", new TextDecoder().decode(entryBytes(entry)).replace('"v":1', '"v":2')],
  ["a bad id", new TextDecoder().decode(entryBytes(entry)).replace("0190a6d2", "0190A6D2")],
  ["a short commitment", new TextDecoder().decode(entryBytes(entry)).replace(entry.commitment, "ab")],
  ["no JSON", "{"],
  ["null", "null"],
])("an entry with %s is refused", (_, text) => {
  expect(() => parseEntry(toUtf8(text))).toThrow(expect.objectContaining({ code: "malformedEntry" }));
});
