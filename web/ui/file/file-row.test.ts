import { checkForm, type Form } from "@mingfa/core/procedure";
import { expect, test } from "vitest";
import { readAnswers } from "../form/read-answers.ts";
import { isSameFile, isWhole, pendingRow, readFileRows, wholeRow } from "./file-row.ts";

const file = { name: "布局图.pdf", size: 900, lastModified: 17 };
const form: Form = { plan: { type: "file", label: { zh: "布局图", en: "Floor plan" } } };
const whole = { kind: "pdf", sha256: "a".repeat(64), scan: "unscanned" } as const;
const id = "00000001-0000-4000-8000-000000000000";
const check = (rows: Parameters<typeof readFileRows>[0]) =>
  checkForm(form, readAnswers(form, { plan: rows }), { today: "2026-03-02", shown: () => true });

test("a file on its way is known again when it is chosen anew, and no other is", () => {
  const row = pendingRow("k".repeat(32), file);
  expect(isSameFile(row, file)).toBe(true);
  for (const changed of [{ name: "图.pdf" }, { size: 901 }, { lastModified: 18 }])
    expect(isSameFile(row, { ...file, ...changed })).toBe(false);
});

test("the form is not sent while a file of it is on its way, and says so", () => {
  const pending = pendingRow("k".repeat(32), file);
  const waiting = check([pending]);
  expect(waiting.ok ? [] : waiting.problems).toMatchObject([{ field: "plan", code: "shape" }]);
  expect(waiting.ok ? "" : waiting.problems[0]?.message.zh).toContain("没有传完");
  const arrived = wholeRow(pending, { id, name: file.name, size: 900, received: 900, whole });
  expect([isWhole(pending), isWhole(arrived)]).toEqual([false, true]);
  expect(check([arrived])).toEqual({
    ok: true,
    value: { plan: [{ id, name: file.name, kind: "pdf", size: 900, sha256: whole.sha256 }] },
  });
  expect(readFileRows([])).toBeUndefined();
});
