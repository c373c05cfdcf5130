import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "#platform/config";

/** One run of the real command. `problem` is what it wrote to standard error, parsed. */
export type Run = { code: number | null; out: string; err: string; json: () => unknown; problem: () => unknown };

/** Runs `node server/cli/mingfa.mjs …` at the repository's root. */
export const mingfa = (
  args: string[],
  options: { input?: string; env?: Record<string, string>; node?: string } = {},
): Run => {
  const { status, stdout, stderr } = spawnSync(
    options.node ?? process.execPath,
    [join(root, "server", "cli", "mingfa.mjs"), ...args],
    {
      cwd: root,
      input: options.input ?? "",
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "", ...options.env },
    },
  );
  return {
    code: status,
    out: stdout,
    err: stderr,
    json: () => JSON.parse(stdout) as unknown,
    problem: () => JSON.parse(stderr) as unknown,
  };
};
