import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks per second of /proc; Linux has kept this at 100 for all its user interfaces. */
const ticks = 100;

/** CPU seconds so far, by process id. */
export type CpuReading = ReadonlyMap<number, number>;

/**
 * CPU seconds of the processes of a PostgreSQL server that work for one database as one role: its backends, and those
 * that serve all (log writer, checkpointer…).
 */
export const readPostgres = (postmaster: number, role: string, database: string): CpuReading =>
  readings((pid, parent) => {
    if (pid === postmaster) return true;
    if (parent !== postmaster) return false;
    const title = /^postgres: (\S+) (\S+) \[local\]/.exec(read(pid, "cmdline"));
    return title === null || (title[1] === role && title[2] === database);
  });

/** CPU seconds of one process. */
export const readProcess = (wanted: number): CpuReading => readings((pid) => pid === wanted);

/** What was used between two readings; a process that ended in between is left out. */
export const used = (before: CpuReading, after: CpuReading): number =>
  [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0);

const readings = (wanted: (pid: number, parent: number) => boolean): CpuReading =>
  new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const pid = Number(name);
        // The program's name stands in parentheses and may itself hold spaces.
        const fields = read(pid, "stat")
          .replace(/^.*\) /s, "")
          .split(" ")
          .map(Number);
        const [, parent = 0] = fields;
        const [user = 0, system = 0] = fields.slice(11, 13);
        return wanted(pid, parent) ? [[pid, (user + system) / ticks] as const] : [];
      }),
  );

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
};
