import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ProblemError } from "@mingfa/contract/client";
import { routes, type Performed } from "@mingfa/contract";
import type { JsonObject } from "@mingfa/core/procedure";
import { foodApplication } from "../demo/applications.ts";
import type { Account } from "./account.ts";
import type { Caller } from "./caller.ts";

export type People = { lin: Caller; clerk: Caller; reviewer: Caller; head: Caller };

type Step = { by: keyof People; act: string; input: JsonObject };

const steps: readonly Step[] = [
  { by: "clerk", act: "accept", input: { competent: true } },
  {
    by: "reviewer",
    act: "assess",
    input: { siteCheckNeeded: true, affectsOthers: false, majorInterests: false, publicInterest: false },
  },
  {
    by: "reviewer",
    act: "siteCheck",
    input: { officers: ["reviewer", "reviewer2"], passed: true, record: "场所整洁，设备齐全，流程合理。" },
  },
  { by: "head", act: "grant", input: {} },
];

/**
 * One food licence from application to decision, again and again with other acts at the same time. Every answer goes
 * into the account. Leaves off when `resting` says so, after the act in hand.
 */
export const walk = async (people: People, n: number, account: Account, resting: () => boolean): Promise<void> => {
  const opened = await told(account, "submit", (key) =>
    people.lin.insist((client) =>
      client.call(routes.matters.open, {
        body: { item: "food-business-licence", party: "f-noodle", input: { ...foodApplication(n) }, key },
      }),
    ),
  );
  let { sequence } = opened;
  await takeReceipt(people.lin, account, opened);
  for (const step of steps) {
    if (resting()) return;
    const done = await performOnce(people[step.by], account, opened.matter, sequence, step);
    sequence = done.sequence;
    if (n % 3 === 0) await takeReceipt(people.lin, account, done);
  }
};

/**
 * Performs a step. Now and then the same request is sent twice at once, by someone impatient, and now and then a rival
 * request with a key of its own runs against it: exactly one of those may win.
 */
const performOnce = async (
  caller: Caller,
  account: Account,
  matter: string,
  sequence: number,
  { act, input }: Step,
): Promise<Performed> => {
  const send = (key: string) =>
    caller.insist((client) =>
      client.call(routes.matters.perform, { params: { matter }, body: { act, input, sequence, key } }),
    );
  const [impatient, rivals] = [Math.random() < 0.15, Math.random() < 0.15];
  if (rivals) return oneOf(await Promise.all([attempt(account, act, send), attempt(account, act, send)]), account, act);
  return told(account, act, async (key) => {
    const [first, again] = await Promise.all([send(key), impatient ? send(key) : undefined]);
    if (again && again.sequence !== first.sequence) account.faults.push(`one request was answered twice differently`);
    return first;
  });
};

const attempt = async (
  account: Account,
  act: string,
  send: (key: string) => Promise<Performed>,
): Promise<Performed | undefined> => {
  try {
    return await told(account, act, send);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 409) return undefined;
    throw error;
  }
};

const oneOf = (outcomes: (Performed | undefined)[], account: Account, act: string): Performed => {
  const won = outcomes.filter((outcome) => outcome !== undefined);
  if (won.length !== 1) account.faults.push(`${won.length} of two rivals were told that they did ${act}`);
  const [first] = won;
  if (!first) throw new Error(`nobody did ${act}`);
  return first;
};

const told = async (account: Account, act: string, send: (key: string) => Promise<Performed>): Promise<Performed> => {
  const key = randomUUID();
  const performed = await send(key);
  account.answered.push({ key, act, performed });
  return performed;
};

const takeReceipt = async (caller: Caller, account: Account, { matter, sequence }: Performed): Promise<void> => {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(20)) {
    const answer = await caller.insist((client) => client.call(routes.log.receipt, { params: { matter, sequence } }));
    if (answer.pending) continue;
    account.receipts.push({ matter, sequence, receipt: answer.receipt });
    return;
  }
  account.faults.push(`no receipt for act ${sequence} of ${matter} within a minute`);
};
