import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks per second of /proc; Linux has kept this at 100 for all its user interfaces. */
const ticks = 100;

type Usage = { pid: number; parent: number; own: number; reaped: number };

/** CPU seconds so far of a server process with all its backends, those that have ended included. */
export const treeCpu = (pid: number): number =>
  processes()
    .filter((usage) => usage.pid === pid || usage.parent === pid)
    .reduce((sum, usage) => sum + usage.own + (usage.pid === pid ? usage.reaped : 0), 0);

const processes = (): Usage[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => usageOf(Number(name)) ?? []);

const usageOf = (pid: number): Usage | undefined => {
  try {
    // The program's name stands in parentheses and may itself hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return { pid, parent, own: (user + system) / ticks, reaped: (childUser + childSystem) / ticks };
  } catch {
    return undefined;
  }
};
