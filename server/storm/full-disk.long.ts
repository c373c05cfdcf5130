import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { routes } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foodApplication } from "../demo/applications.ts";
import { newAccount, type Account } from "./account.ts";
import type { Caller } from "./caller.ts";
import { disagreements } from "./disagreements.ts";
import { aloneOnEmbedded } from "./site.ts";
import { signInAll } from "./storm.ts";
import { walk, type People } from "./walk.ts";

// A small disk of memory for database, log's copy and all: mounting it takes root.

const disk = mkdtempSync(join(tmpdir(), "mingfa-disk-"));
const filler = join(disk, "filler");
beforeAll(() => {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=260m", "tmpfs", disk]);
  chmodSync(disk, 0o711);
});
afterAll(() => {
  execFileSync("umount", [disk]);
  rmdirSync(disk);
});

const fill = (): void => {
  const file = openSync(filler, "w");
  try {
    for (;;) writeSync(file, Buffer.alloc(65_536));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  } finally {
    closeSync(file);
  }
};

const apply = (caller: Caller, key: string) =>
  caller.insist((client) =>
    client.call(routes.matters.open, {
      body: { item: "food-business-licence", party: "f-noodle", input: { ...foodApplication(1) }, key },
    }),
  );

/** One application, once; `refusals` gets what it was answered, and its key, when it was not accepted. */
const applyOnce = async (caller: Caller, account: Account, refusals: Map<string, string>): Promise<void> => {
  const key = randomUUID();
  const once: Caller = { ...caller, insist: (call) => caller.insist((client) => call(client).catch(giveUp)) };
  try {
    account.answered.push({ key, act: "submit", performed: await apply(once, key) });
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    refusals.set(key, error.message);
  }
};

class GaveUp extends Error {}

const giveUp = (error: unknown): never => {
  throw error instanceof ProblemError ? new GaveUp(`${error.problem.status} ${error.problem.code}`) : error;
};

const workOn = async (people: People, account: Account): Promise<void> => {
  for (let n = 0; n < 5; n++) await walk(people, n, account, () => false);
};

test("while the disk is full each act is answered with a clear problem and nothing is half written; then all goes on", async () => {
  const site = await aloneOnEmbedded(disk);
  try {
    const account = newAccount();
    const people = await signInAll(site, account);
    await workOn(people, account);
    fill();
    const refusals = new Map<string, string>();
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(20))
      await applyOnce(people.lin, account, refusals);
    rmSync(filler);
    expect(refusals.size).toBeGreaterThan(50);
    expect(
      [...new Set(refusals.values())].filter((answer) => !/^(507 storageFull|503 unavailable)$/.test(answer)),
    ).toEqual([]);
    // The same requests again: done once, whatever became of the first attempt.
    for (const key of refusals.keys())
      account.answered.push({ key, act: "submit", performed: await apply(people.lin, key) });
    await workOn(people, account);
    expect(await disagreements(site, account)).toEqual([]);
  } finally {
    rmSync(filler, { force: true });
    await site.stop();
  }
}, 300_000);
