import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");

/** A server process of the product, as `mingfa start` runs it. */
export type Server = { origin: string; pid: number; child: ChildProcess; stop: () => Promise<void> };

export type ServerOptions = {
  dataDir: string;
  databaseUrl: string;
  /** Other packs than the product's own. */
  packsDir?: string;
  /** A module that the process loads first. */
  preload?: string;
  /** The development setting in which the day can be moved. */
  movableClock?: boolean;
};

/** Starts it with the demo city and waits until it listens. */
export const startServer = async ({
  dataDir,
  databaseUrl,
  packsDir,
  preload,
  movableClock,
}: ServerOptions): Promise<Server> => {
  const program = [join(root, "server/cli/mingfa.mjs"), "start", "--demo", "--json"];
  const env = {
    ...process.env,
    PORT: "0",
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: "info",
    ...(packsDir === undefined ? {} : { PACKS_DIR: packsDir }),
    ...(movableClock ? { DEV_CLOCK: "1" } : { NODE_ENV: "production" }),
  };
  return launch(preload === undefined ? program : ["--import", preload, ...program], env, (line) => {
    const said: { api?: string } = JSON.parse(line);
    return said.api;
  });
};

/** Runs a Node program until it says where it listens; `addressIn` finds that in a line of its output. */
export const launch = async (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  addressIn: (line: string) => string | undefined,
): Promise<Server> => {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const said: string[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const ended = once(child, "exit");
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  const origin = new Promise<string>((resolve, reject) => {
    if (!child.stdout) return reject(new Error("no output to read"));
    const lines = createInterface(child.stdout);
    lines.on("line", (line) => {
      const address = addressIn(line);
      if (address === undefined) return void said.push(`${line}\n`);
      lines.close();
      child.stdout?.resume();
      resolve(new URL(address).origin);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said.join("").slice(-4_000)}`)));
  });
  return {
    origin: await origin,
    pid: child.pid ?? 0,
    child,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      process.off("exit", end);
    },
  };
};
