import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What `hold.ts` says once it uses the database, or why it does not. */
export type Said = { url: string; ownerUrl: string; postmaster: number; events: string[]; problem?: string };

export type Holder = { said: Said; child: ChildProcess; kill: () => Promise<void>; stop: () => Promise<void> };

/** A process of its own that uses the embedded database of a folder. `program`: another copy of `hold.ts`. */
export const hold = async (
  dataDir: string,
  wish: "claim" | "use" = "claim",
  program = join(import.meta.dirname, "hold.ts"),
): Promise<Holder> => {
  const child = spawn(process.execPath, [program, dataDir, wish], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const exited = once(child, "exit");
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  for await (const line of createInterface({ input: child.stdout }))
    return {
      said: JSON.parse(line) as Said,
      child,
      kill: () => end("SIGKILL"),
      stop: () => end("SIGTERM"),
    };
  throw new Error("the holder ended without a word");
};
