import { setTimeout as pause } from "node:timers/promises";
import { type Version } from "./binaries.ts";
import { findOrCreateCluster, type Cluster } from "./cluster.ts";
import { ensureRunning, patienceMs, rejoin } from "./ensure-running.ts";
import { isAlive, runningPostmaster } from "./postmaster.ts";
import { claim, isLast, type Presence } from "./presence.ts";

export type EmbeddedOptions = {
  /** The installation's data folder, an absolute path. */
  dataDir: string;
  version?: Version;
  /** Further PostgreSQL settings, only effective when this call starts the server. */
  settings?: Readonly<Record<string, string>>;
  /** Told what happens to the server while it is in use. */
  onEvent?: (event: "started" | "adopted" | "lost" | "revived", pid: number | undefined) => void;
};

export type Embedded = {
  /** Connection of the server's role, `mingfa_server`. */
  url: string;
  /** Connection of the owner's role, `mingfa_owner`. */
  ownerUrl: string;
  /** Process id of the PostgreSQL server. */
  pid: () => number | undefined;
  /** Makes this process the folder's one server, or throws `embedded.inUse`, naming the one that is. */
  claim: () => Promise<void>;
  /** Leaves; the last process to leave stops the server. */
  stop: () => Promise<void>;
};

/**
 * Makes sure that the embedded PostgreSQL of a data folder runs, and joins it: starts it, or adopts the one that
 * another process (alive, or killed before it could stop it) has started. While joined, a server that dies is started
 * again. A server crashed before recovers by itself; backends that outlived it are waited for.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const { dataDir, version = 18, settings = {}, onEvent = () => undefined } = options;
  const cluster = findOrCreateCluster(dataDir, version, settings["fsync"] !== "off");
  const url = urlFor(cluster, "mingfa_server", cluster.passwords.server);
  const running = (): number | undefined => runningPostmaster(cluster);
  const leaving = new AbortController();
  let claimed = false;
  const revive = async (): Promise<Presence> => {
    onEvent("lost", running());
    for (;;) {
      try {
        const presence = await ensureRunning(cluster, url, settings, leaving.signal);
        if (claimed && !leaving.signal.aborted) await claimOrEnd(presence);
        watch(presence);
        onEvent("revived", running());
        return presence;
      } catch (error) {
        if (leaving.signal.aborted) throw error;
        await pause(500, undefined, { ref: false });
      }
    }
  };
  const watch = (presence: Presence): void => {
    presence.once("end", () => {
      if (leaving.signal.aborted) return;
      joined = revive();
      joined.catch(() => undefined);
    });
  };
  const found = running();
  // The presence in use; not settled while the server is being brought back.
  let joined = ensureRunning(cluster, url, settings, leaving.signal);
  watch(await joined);
  onEvent(found === running() ? "adopted" : "started", running());

  return {
    url,
    ownerUrl: urlFor(cluster, "mingfa_owner", cluster.passwords.owner),
    pid: running,
    claim: async () => {
      await claim(await joined);
      claimed = true;
    },
    stop: async () => {
      if (leaving.signal.aborted) return;
      leaving.abort();
      const presence = await joined.catch(() => undefined);
      if (presence && (await leave(cluster, presence))) return;
      const again = await rejoin(cluster, url);
      if (again) await leave(cluster, again);
    },
  };
};

const claimOrEnd = async (presence: Presence): Promise<void> => {
  try {
    await claim(presence);
  } catch (error) {
    await presence.end();
    throw error;
  }
};

/** Ends a presence, and the server with the last; false when the presence had broken before and could not tell. */
const leave = async (cluster: Cluster, presence: Presence): Promise<boolean> => {
  const last = await isLast(presence).catch(() => undefined);
  const pid = last ? runningPostmaster(cluster) : undefined;
  if (pid !== undefined) {
    // SIGINT is PostgreSQL's fast shutdown: it ends connections, writes everything, and exits.
    process.kill(pid, "SIGINT");
    for (const end = Date.now() + patienceMs; isAlive(pid) && Date.now() < end;) await pause(10);
  }
  await presence.end().catch(() => undefined);
  return last !== undefined;
};

const urlFor = ({ socket }: Cluster, role: string, password: string): string =>
  `postgres://${role}:${password}@/mingfa?host=${encodeURIComponent(socket)}`;
