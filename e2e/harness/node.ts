import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const mingfa = join(import.meta.dirname, "..", "..", "server", "cli", "mingfa.mjs");

/** A server of its own, with the demo city and a movable clock. */
export type TestNode = {
  url: string;
  dataDir: string;
  /** Moves the server's day on; it never goes back. */
  moveTo: (day: string) => Promise<void>;
  stop: () => Promise<void>;
};

/** A Monday in a year without a published calendar: Monday to Friday are working days, so that terms count by hand. */
const firstDay = "2032-03-01";

/** Starts `mingfa start --demo` on a fresh folder and a free port, on `day`, with these settings besides. */
export const startNode = async (settings: Record<string, string> = {}, day = firstDay): Promise<TestNode> => {
  const dataDir = await mkdtemp(join(tmpdir(), "mingfa-e2e-"));
  // Run by root: else the database would be put elsewhere, and stay there.
  await chmod(dataDir, 0o711);
  const child = spawn(process.execPath, [mingfa, "start", "--demo", "--json"], {
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: dataDir,
      DEV_CLOCK: "1",
      LOG_LEVEL: "warn",
      DATABASE_URL: "",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await ended(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(child);
    const node: TestNode = { url, dataDir, moveTo: (day) => moveClock(url, day), stop };
    await node.moveTo(day);
    return node;
  } catch (error) {
    await stop();
    throw error;
  }
};

const addressOf = async (child: ChildProcess): Promise<string> => {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  if (!child.stdout) throw new Error("the server has no standard output");
  for await (const line of createInterface({ input: child.stdout })) {
    const urls: unknown = JSON.parse(line);
    if (typeof urls === "object" && urls !== null && "portal" in urls && typeof urls.portal === "string")
      return urls.portal.replace(/\/$/, "");
  }
  throw new Error(`the server did not start: ${said}`);
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

const moveClock = async (url: string, day: string): Promise<void> => {
  const response = await fetch(`${url}/api/dev/clock`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mingfa": "1" },
    body: JSON.stringify({ today: day }),
  });
  if (!response.ok) throw new Error(`the clock would not move: ${await response.text()}`);
};

/** Runs the command line; its exit code and what it printed. */
export const runMingfa = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [mingfa, ...args], (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : 1) : 0;
      resolve({ code, stdout, stderr });
    });
  });
