import { setTimeout as pause } from "node:timers/promises";
import { type Version } from "./binaries.ts";
import { findOrCreateCluster, type Cluster } from "./cluster.ts";
import { notReady } from "./errors.ts";
import { isAlive, launch, runningPostmaster, type Launched } from "./postmaster.ts";
import { claim, isLast, join, type Presence } from "./presence.ts";

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

const patienceMs = 60_000;

/**
 * Makes sure that the embedded PostgreSQL of a data folder runs, and joins it: starts it, or adopts the one that
 * another process (alive, or killed before it could stop it) has started. While joined, a server that dies is started
 * again. A server crashed before recovers by itself; backends that outlived it are waited for.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const { dataDir, version = 18, settings = {}, onEvent = () => undefined } = options;
  const cluster = findOrCreateCluster(dataDir, version, settings["fsync"] !== "off");
  const url = urlFor(cluster, "mingfa_server", cluster.passwords.server);
  const found = runningPostmaster(cluster);
  let presence = await ensureRunning(cluster, url, settings);
  let leaving = false;
  let claimed = false;
  onEvent(found === runningPostmaster(cluster) ? "adopted" : "started", runningPostmaster(cluster));

  const watch = (): void => {
    presence.once("end", () => {
      if (!leaving) void revive();
    });
  };
  const revive = async (): Promise<void> => {
    onEvent("lost", runningPostmaster(cluster));
    while (!leaving) {
      try {
        presence = await ensureRunning(cluster, url, settings);
        if (claimed) await claim(presence);
        watch();
        return onEvent("revived", runningPostmaster(cluster));
      } catch {
        await pause(500, undefined, { ref: false });
      }
    }
  };
  watch();

  return {
    url,
    ownerUrl: urlFor(cluster, "mingfa_owner", cluster.passwords.owner),
    pid: () => runningPostmaster(cluster),
    claim: async () => {
      await claim(presence);
      claimed = true;
    },
    stop: async () => {
      if (leaving) return;
      leaving = true;
      await leave(cluster, presence);
    },
  };
};

const ensureRunning = async (
  cluster: Cluster,
  url: string,
  settings: Readonly<Record<string, string>>,
): Promise<Presence> => {
  let launched: Launched | undefined;
  let failure: unknown;
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(20)) {
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

const leave = async (cluster: Cluster, presence: Presence): Promise<void> => {
  const last = await isLast(presence).catch(() => false);
  const pid = last ? runningPostmaster(cluster) : undefined;
  if (pid !== undefined) {
    // SIGINT is PostgreSQL's fast shutdown: it ends connections, writes everything, and exits.
    process.kill(pid, "SIGINT");
    for (const end = Date.now() + patienceMs; isAlive(pid) && Date.now() < end;) await pause(10);
  }
  await presence.end().catch(() => undefined);
};

const urlFor = ({ socket }: Cluster, role: string, password: string): string =>
  `postgres://${role}:${password}@/mingfa?host=${encodeURIComponent(socket)}`;
