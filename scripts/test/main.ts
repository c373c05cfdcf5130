import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { total } from "./counts.ts";
import { provideNeeds } from "./needs.ts";
import { runStep, type StepResult } from "./run-step.ts";
import type { Step } from "./step.ts";
import { groups } from "./steps.ts";

const say = (line: string): void => console.log(line);
const ci = process.env["CI"] !== undefined;

const runGroup = async (steps: readonly Step[], reports: string): Promise<StepResult[]> => {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step, reports);
      tell(result);
      results.push(result);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
};

const tell = ({ step, counts, seconds, output }: StepResult): void => {
  const bad = total([counts], ci).failed > 0;
  const tests = step.tests ? `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : "";
  if (bad) say(output.trimEnd());
  say(`${bad ? "✗" : "✓"} ${step.name}  ${seconds.toFixed(1)} s${tests}`);
};

const main = async (): Promise<number> => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
  const lacking = provideNeeds(say);
  if (lacking.length > 0) {
    say(
      `测试还需要以下 Debian 软件包，请安装后再试。The tests still need these Debian packages: apt-get install ${lacking.join(" ")}`,
    );
    return 1;
  }
  const begun = performance.now();
  const reports = mkdtempSync(join(tmpdir(), "mingfa-reports-"));
  const results: StepResult[] = [];
  for (const steps of groups) results.push(...(await runGroup(steps, reports)));
  rmSync(reports, { recursive: true });
  const { passed, failed } = total(
    results.map((result) => result.counts),
    ci,
  );
  say(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

process.exitCode = await main();
