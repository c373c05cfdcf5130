import { readdirSync, readFileSync } from "node:fs";

/** Process ids of the children of a process whose command line matches. */
export const childrenOf = (parent: number, command: RegExp): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent && command.test(read(pid, "cmdline")));

/** kill -9, all at once; a process that has ended already is no matter. */
export const killAll = (pids: readonly number[]): void => {
  for (const pid of pids)
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
};

// The program's name stands in parentheses and may itself hold spaces.
const parentOf = (pid: number): number =>
  Number(
    read(pid, "stat")
      .replace(/^.*\) /s, "")
      .split(" ")[1],
  );

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
};
