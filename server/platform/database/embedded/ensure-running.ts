import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { notReady } from "./errors.ts";
import { launch, runningPostmaster, type Launched } from "./postmaster.ts";
import { join, type Presence } from "./presence.ts";

export const patienceMs = 60_000;

/**
 * Joins the cluster's server, and starts it as often as needed until it lets us in. Throws after a minute, or when told
 * to stop; but what it has started itself it sees through, so that it can be stopped again.
 */
export const ensureRunning = async (
  cluster: Cluster,
  url: string,
  settings: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Presence> => {
  let launched: Launched | undefined;
  let failure: unknown;
  const underWay = (): boolean => launched !== undefined && !launched.ended();
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(launched?.ended() ? 100 : 20)) {
    if (signal.aborted && !underWay()) break;
    if (runningPostmaster(cluster) === undefined && !underWay()) launched = launch(cluster, settings);
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
  for (
    const end = Date.now() + patienceMs;
    Date.now() < end && runningPostmaster(cluster) !== undefined;
    await pause(50)
  ) {
    const presence = await join(url).catch(() => undefined);
    if (presence) return presence;
  }
  return undefined;
};
