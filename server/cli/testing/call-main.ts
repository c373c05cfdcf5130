import { vi } from "vitest";
import { main } from "../main.ts";

/** The command line in this process: its exit code and what it wrote. For many calls; `mingfa` runs the real command. */
export const callMain = async (args: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ["", ""];
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => ((err += String(text)), true));
  try {
    return { code: await main(args), out, err };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
};
