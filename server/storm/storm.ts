import { setTimeout as pause } from "node:timers/promises";
import { newAccount, type Account } from "./account.ts";
import { signInCaller } from "./caller.ts";
import { disagreements } from "./disagreements.ts";
import type { Kill, Site } from "./site.ts";
import { walk, type People } from "./walk.ts";

/** How a storm went: what was done under it, and what disagreed after each strike, with the strike's number. */
export type StormReport = { acts: number; receipts: number; disagreements: string[] };

const walkers = 6;

/**
 * Strikes a site again and again while people work on it without pause. After each strike everyone goes on until the
 * site has answered them, then rests, and everything they were told and given is held against database and log.
 */
export const storm = async (site: Site, strikes: readonly Kill[]): Promise<StormReport> => {
  const account = newAccount();
  const people = await signInAll(site, account);
  const found: string[] = [];
  let n = 0;
  for (const [number, kill] of strikes.entries()) {
    let resting = false;
    const working = Array.from({ length: walkers }, async () => {
      while (!resting) await walk(people, n++, account, () => resting);
    });
    // Someone who fails must not go unheard while the others work on.
    const failed = Promise.all(working);
    failed.catch(() => undefined);
    const struck = async (): Promise<void> => {
      await pause(300 + Math.random() * 700);
      await site.strike(kill);
      await answeredAgain(account);
    };
    await Promise.race([struck(), failed]);
    resting = true;
    await failed;
    const faults = await disagreements(site, account);
    found.push(...faults.map((fault) => `strike ${number + 1} (${kill}): ${fault}`));
    account.faults.length = 0;
  }
  return { acts: account.answered.length, receipts: account.receipts.length, disagreements: found };
};

export const signInAll = async ({ addresses }: Site, account: Account): Promise<People> => {
  const signIn = (name: string) => signInCaller(addresses, name, (fault) => account.faults.push(fault));
  return {
    lin: await signIn("lin"),
    clerk: await signIn("clerk"),
    reviewer: await signIn("reviewer"),
    head: await signIn("head"),
  };
};

/** Waits until some more acts and a receipt have been answered. */
const answeredAgain = async ({ answered, receipts }: Account): Promise<void> => {
  const [acts, held] = [answered.length + 2 * walkers, receipts.length + 1];
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(20))
    if (answered.length >= acts && receipts.length >= held) return;
  throw new Error("the site does not answer any more");
};
