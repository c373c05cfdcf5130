import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { countTests, type Counts } from "./counts.ts";
import { patienceMs, type Step } from "./step.ts";

export type StepResult = { step: Step; counts: Counts; seconds: number; output: string };

const root = join(import.meta.dirname, "../..");

/** Runs a step to its end; whatever goes wrong is in the result. `reports` is a folder for its report. */
export const runStep = async (step: Step, reports: string): Promise<StepResult> => {
  const begun = performance.now();
  const report = join(reports, `${step.name.replace(/\W+/g, "-")}.json`);
  const reporting = step.tests ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const { output, code } = await finished(step, reporting);
  const seconds = (performance.now() - begun) / 1000;
  if (!step.tests)
    return { step, counts: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, seconds, output };
  return { step, counts: countTests(readReport(report), code === 0), seconds, output };
};

const finished = (step: Step, more: readonly string[]): Promise<{ output: string; code: number | null }> =>
  new Promise((resolve) => {
    const [program = "", ...args] = [...step.run, ...more];
    const env = { ...process.env, NO_COLOR: "1", ...step.env };
    // A group of its own: what the step leaves behind goes with it.
    const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const end = () => {
      if (child.pid !== undefined) endGroup(child.pid);
    };
    process.once("exit", end);
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\n${step.name}: no end after ${patienceMs / 1000} s\n`));
      end();
    }, patienceMs);
    const done = (code: number | null) => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve({ output: Buffer.concat(chunks).toString(), code });
    };
    child.on("error", (error) => {
      chunks.push(Buffer.from(String(error)));
      done(1);
    });
    child.on("exit", (code, signal) => {
      if (signal !== null) chunks.push(Buffer.from(`\n${step.name}: ended by ${signal}\n`));
      end();
      setTimeout(done, 100, code);
    });
  });

const endGroup = (pid: number): void => {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody of it is left.
  }
};

const readReport = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};
