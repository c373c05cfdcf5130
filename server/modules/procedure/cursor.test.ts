import fc from "fast-check";
import { queueGroups } from "@mingfa/contract";
import { expect, test } from "vitest";
import { printCursor, readCursor } from "./cursor.ts";

const date = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

test("a place that a page names is read as what it was", () => {
  fc.assert(
    fc.property(fc.constantFrom(...queueGroups), date, fc.uuid(), (group, day, id) => {
      const cursor = { group, date: day.toISOString().slice(0, 10), id };
      expect(readCursor(printCursor(cursor), queueGroups)).toEqual(cursor);
      expect(readCursor(printCursor({ ...cursor, group: "" }))).toEqual({ ...cursor, group: "" });
    }),
  );
});

test("anything else is no place", () => {
  const id = "00000000-0000-4000-8000-000000000000";
  for (const after of [
    "",
    "x",
    `2026-02-30,${id}`,
    `2026-03-01,x`,
    `other,2026-03-01,${id}`,
    `overdue,2026-03-01,${id},`,
  ])
    expect(() => readCursor(after, queueGroups)).toThrow("invalid");
});
