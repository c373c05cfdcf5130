import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const mingfa = join(import.meta.dirname, "..", "cli", "mingfa.mjs");

/** A `mingfa start` of its own. */
export type ServerProcess = { pid: number; kill: () => Promise<void>; stop: () => Promise<void> };

/** Starts a server and returns when it answers; what it writes to standard error is kept in `logFile`. */
export const startServer = async (env: Readonly<Record<string, string>>, logFile: string): Promise<ServerProcess> => {
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, [mingfa, "start", "--json"], {
    env: { ...process.env, NODE_OPTIONS: "", LOG_LEVEL: "fatal", DATABASE_URL: "", DATABASE_OWNER_URL: "", ...env },
    stdio: ["ignore", "pipe", log],
  });
  closeSync(log);
  const exited = once(child, "exit");
  if (!(await answers(child)))
    throw new Error(`the server did not start: ${readFileSync(logFile, "utf8").slice(-2000)}`);
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  return { pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
};

/** True once it has printed its addresses; false when it ended without. */
const answers = async (child: ChildProcess): Promise<boolean> => {
  if (!child.stdout) return false;
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines)
    if (line.includes('"portal"')) {
      // Unread, a full pipe would block the server.
      child.stdout.resume();
      return true;
    }
  return false;
};
