import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadPacks } from "#packs";
import { root } from "#platform/config";
import { answerBatch } from "./period-batch.ts";
import { answerPeriod, type AskedPeriod } from "./period-question.ts";
import { CommandProblem } from "./problem.ts";

const packs = loadPacks(join(root, "packs"));

const question: fc.Arbitrary<AskedPeriod> = fc.record(
  {
    from: fc
      .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    length: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom("day", "workday", "calendarDay", "month", "year"),
    statute: fc.constantFrom(...packs.statutes.statutes.map(({ name }) => name)),
    backward: fc.boolean(),
  },
  { requiredKeys: ["from", "length"] },
);

it("a batch answers each question as it is answered alone", () =>
  fc.assert(
    fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
      const alone = questions.flatMap((asked) => {
        const result = answerPeriod(asked, packs);
        return result.ok ? [{ asked, answer: result.answer }] : [];
      });
      const lines = alone.map(({ asked }) => JSON.stringify(asked)).join("\n");
      expect(answerBatch(lines, packs)).toEqual(alone.map(({ answer }) => answer));
    }),
    { numRuns: 50 },
  ));

const line = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .object({ key: fc.constantFrom("from", "length", "unit", "exclude", "statute", "backward"), maxDepth: 1 })
    .map((value) => JSON.stringify(value)),
);

/** How a batch ends: with answers, or with a problem. */
const ending = (text: string): string => {
  try {
    return `${answerBatch(text, packs).length} answers`;
  } catch (error) {
    return error instanceof CommandProblem ? error.problem.code : String(error);
  }
};

it("whatever the line, it is refused or blank, never a crash", () =>
  fc.assert(
    fc.property(line, (text) => {
      expect(["batch", "0 answers"]).toContain(ending(text));
    }),
  ));
