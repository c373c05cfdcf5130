import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "../form/answers.ts";
import { mergeAnswers } from "./merge-answers.ts";
import { reconcile, type Kept, type Stored } from "./reconcile.ts";

const answersOf = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2", "3"));
const has = (answers: Answers, name: string) => answers[name];
const draft = (answers: Answers) => ({ answers, object: "", key: "k".repeat(32) });
const newKey = () => "n".repeat(32);
const stored = (answers: Answers, more: Partial<Stored> = {}): Stored => ({
  draft: draft(answers),
  base: 5,
  before: {},
  dirty: true,
  ...more,
});
const kept = (answers: Answers, version = 5): Kept => ({
  version,
  savedAt: "2026-03-02T02:00:00.000Z",
  keptUntil: "2026-04-01T02:00:00.000Z",
  draft: draft(answers),
});

test("whatever both entered: what one of them changed stands, and where both did, the other’s does and mine is told", () => {
  fc.assert(
    fc.property(answersOf, answersOf, answersOf, (before, mine, theirs) => {
      const { answers, clashes } = mergeAnswers(before, mine, theirs);
      for (const name of ["a", "b", "c", "d"]) {
        const [was, here, there] = [has(before, name), has(mine, name), has(theirs, name)];
        const clash = clashes.find((one) => one.name === name);
        const clashed = here !== there && here !== was && there !== was;
        expect(has(answers, name)).toBe(here === was || clashed ? there : here);
        expect(clash).toEqual(clashed ? { name, mine: here } : undefined);
      }
    }),
  );
});

test("nothing entered here that is not in the account is ever lost unseen", () => {
  fc.assert(
    fc.property(answersOf, answersOf, answersOf, fc.boolean(), (before, mine, theirs, gone) => {
      const here = stored(mine, { before });
      const { stored: next, news } = reconcile(here, gone ? undefined : kept(theirs, 6), newKey);
      for (const [name, answer] of Object.entries(mine)) {
        const stands = next?.draft.answers[name] === answer;
        const told =
          news?.kind === "elsewhere" && news.clashes.some((clash) => clash.name === name && clash.mine === answer);
        expect(stands || told || before[name] === answer).toBe(true);
      }
    }),
  );
});

test("on another device the account’s draft is there; one that builds on the last stays as it is", () => {
  expect(reconcile(undefined, undefined, newKey)).toEqual({ stored: undefined });
  expect(reconcile(undefined, kept({ a: "1" }), newKey).stored).toMatchObject({
    base: 5,
    dirty: false,
    draft: draft({ a: "1" }),
  });
  const here = stored({ a: "2" });
  expect(reconcile(here, kept({ a: "1" }), newKey)).toEqual({ stored: here });
  expect(reconcile(stored({}, { base: 0 }), undefined, newKey).stored).toMatchObject({ base: 0 });
});

test("a draft that was sent elsewhere ends here too; what was not kept there goes on as a draft of its own", () => {
  expect(reconcile(stored({ a: "1" }, { dirty: false }), undefined, newKey)).toEqual({ stored: undefined });
  const { stored: own, news } = reconcile(stored({ a: "1" }), undefined, newKey);
  expect(own).toMatchObject({ base: 0, draft: { answers: { a: "1" }, key: newKey() } });
  expect(news).toEqual({ kind: "sent" });
});
