import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { notReady } from "./errors.ts";
import { launch, runningPostmaster, type Launched } from "./postmaster.ts";
import { join, type Presence } from "./presence.ts";

export const patienceMs = 60_000;

/** Joins the cluster's server, and starts it as often as needed until it lets us in. Throws after a minute, or when told to stop. */
export const ensureRunning = async (
  cluster: Cluster,
  url: string,
  settings: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Presence> => {
  let launched: Launched | undefined;
  let failure: unknown;
  for (
    const end = Date.now() + patienceMs;
    Date.now() < end && !signal.aborted;
    await pause(launched?.ended() ? 100 : 20)
  ) {
    const running = runningPostmaster(cluster);
    if (running === undefined && (launched === undefined || launched.ended())) launched = launch(cluster, settings);
    try {
      return await join(url);
    } catch (error) {
      failure = error;
    }
  }
  throw notReady(cluster.folder, `${launched?.output() ?? ""}\n${String(failure)}`);
};

/** Joins a server that is still recovering, so that whoever leaves last can stop it; never starts one. */
export const rejoin = async (cluster: Cluster, url: string): Promise<Presence | undefined> => {
  for (const end = Date.now() + 30_000; Date.now() < end && runningPostmaster(cluster) !== undefined; await pause(50)) {
    const presence = await join(url).catch(() => undefined);
    if (presence) return presence;
  }
  return undefined;
};
