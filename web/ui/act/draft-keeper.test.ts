import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Form } from "../form/answers.ts";
import type { Draft } from "./draft.ts";
import { DraftKeeper, type Account } from "./draft-keeper.ts";
import type { Kept } from "./reconcile.ts";

const label = { zh: "项", en: "Field" };
const form: Form = { a: { type: "text", label }, b: { type: "text", label } };

/** An account as the server keeps it, on a connection that can be cut. */
class FakeAccount implements Account {
  there: Kept | undefined;
  online = true;
  kept = 0;
  #version = 0;

  view = async () => {
    this.#reach();
    return this.there;
  };
  keep = async (base: number, draft: Draft) => {
    this.#reach();
    if ((this.there?.version ?? 0) !== base) return { kept: false, there: this.there };
    this.kept += 1;
    this.put(draft);
    return { kept: true, there: this.there };
  };
  drop = async () => {
    this.#reach();
    this.there = undefined;
  };
  put(draft: Draft) {
    this.#version += 1;
    this.there = {
      version: this.#version,
      savedAt: "2026-03-02T02:00:00.000Z",
      keptUntil: "2026-04-01T02:00:00.000Z",
      draft,
    };
  }
  #reach() {
    if (!this.online) throw new Error("no network");
  }
}

let account: FakeAccount;
let stops: (() => void)[];
beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  account = new FakeAccount();
  stops = [];
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = async (of: Form = form) => {
  const keeper = new DraftKeeper("p-lin", "food", of, account);
  stops.push(keeper.start());
  await vi.advanceTimersByTimeAsync(10);
  return keeper;
};
const enter = (keeper: DraftKeeper, answers: Draft["answers"]) =>
  keeper.keep({ ...keeper.state().draft, answers: { ...keeper.state().draft.answers, ...answers } });
const wait = () => vi.advanceTimersByTimeAsync(20_000);

test("what is entered goes to the account soon, in one go after the last stroke", async () => {
  const keeper = await open();
  for (const a of ["一", "一二", "一二三"]) enter(keeper, { a });
  await wait();
  expect(account.there?.draft.answers).toEqual({ a: "一二三" });
  expect(account.kept).toBe(1);
  expect(keeper.state()).toMatchObject({ status: "saved", ready: true });
});

test("without a connection it stays on the device and goes to the account by itself later", async () => {
  account.online = false;
  const keeper = await open();
  expect(keeper.state().ready).toBe(true);
  enter(keeper, { a: "离线填的" });
  await wait();
  expect(keeper.state().status).toBe("offline");
  const again = await open();
  expect(again.state().draft.answers).toEqual({ a: "离线填的" });
  account.online = true;
  await wait();
  expect(account.there?.draft.answers).toEqual({ a: "离线填的" });
  expect(again.state()).toMatchObject({ status: expect.not.stringMatching("offline"), savedAt: expect.any(String) });
});

test("what was changed elsewhere meanwhile is taken over; where both changed one answer, mine is told", async () => {
  const keeper = await open();
  enter(keeper, { a: "一", b: "一" });
  await wait();
  account.put({ ...keeper.state().draft, answers: { a: "那边", b: "那边" } });
  enter(keeper, { a: "这边" });
  await wait();
  expect(keeper.state().draft.answers).toEqual({ a: "那边", b: "那边" });
  expect(keeper.state().news).toEqual({ kind: "elsewhere", clashes: [{ name: "a", mine: "这边" }] });
  keeper.heard("a");
  expect(keeper.state().news).toBeUndefined();
});

test("sent elsewhere: what was entered here meanwhile becomes a draft of its own, under a new key", async () => {
  const keeper = await open();
  enter(keeper, { a: "一" });
  await wait();
  const { key } = keeper.state().draft;
  account.there = undefined;
  enter(keeper, { a: "二" });
  await wait();
  expect(keeper.state().news).toEqual({ kind: "sent" });
  expect(account.there).toMatchObject({ draft: { answers: { a: "二" } } });
  expect(keeper.state().draft.key).not.toBe(key);
});

test("a draft in the account that these pages can’t read is neither overwritten nor asked for without end", async () => {
  let asked = 0;
  account.keep = async () => ((asked += 1), { kept: false, there: undefined });
  const keeper = await open();
  enter(keeper, { a: "一" });
  await wait();
  expect([asked, keeper.state().status]).toEqual([1, "refused"]);
  expect((await open()).state().draft.answers).toEqual({ a: "一" });
});

test("once it is sent nothing brings it back; discarded is gone everywhere", async () => {
  const keeper = await open();
  enter(keeper, { a: "一" });
  await wait();
  keeper.sent();
  account.there = undefined;
  enter(keeper, { a: "二" });
  await wait();
  expect(account.there).toBeUndefined();
  const other = await open();
  expect(other.state().draft.answers).toEqual({});
  enter(other, { a: "三" });
  await wait();
  await other.discard();
  expect([account.there, other.state().draft.answers]).toEqual([undefined, {}]);
});

test("a form with a new version carries the answers over and tells what changed, until it was seen", async () => {
  const keeper = await open();
  enter(keeper, { a: "一", b: "二" });
  await wait();
  const later: Form = { a: { type: "text", label }, c: { type: "text", label: { zh: "新项", en: "New" } } };
  const next = await open(later);
  expect(next.state().draft.answers).toEqual({ a: "一" });
  expect(next.state().draft.change).toMatchObject({ added: [{ zh: "新项" }], removed: [{ answer: { zh: "二" } }] });
  await wait();
  const again = await open(later);
  expect(again.state().draft.change).toBeDefined();
  const { change: _, ...seen } = again.state().draft;
  again.keep(seen);
  await wait();
  expect((await open(later)).state().draft.change).toBeUndefined();
});
