import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#platform/config";
import { expect, test } from "vitest";
import { documentedProblems, problemPages } from "./problem-pages.ts";

/** Code and status of each problem that the sources make. */
const made = (): [code: string, status: number][] =>
  globSync("server/{*.ts,platform/http/*.ts,modules/*/*.ts}", { cwd: root })
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => [
      ...readFileSync(join(root, file), "utf8").matchAll(/new Problem\(\s*\{\s*status: (\d{3}),\s*code: "(\w+)"/g),
    ])
    .map(([, status, code = ""]) => [code, Number(status)]);

test("every problem that the server makes is explained, with its status, and no other is", () => {
  // The law module's faults carry their code from the fault; each is a 404.
  const ofLaw = [
    ...readFileSync(join(root, "server/modules/law/errors.ts"), "utf8").matchAll(/ {4}code: "(\w+)"/g),
  ].map(([, code = ""]): [string, number] => [code, 404]);
  const all = new Map([...made(), ...ofLaw]);
  expect(all.size).toBeGreaterThan(20);
  expect(new Map(documentedProblems().map(({ code, status }) => [code, status]))).toEqual(all);
});

test("a problem's type leads to its meaning; another address under it leads nowhere", async () => {
  const { read } = problemPages();
  expect(await read("stale")).toMatchObject({ body: expect.stringContaining("stale (409)\n\n您查看之后") });
  expect(await read("nonsense")).toBeUndefined();
  expect(await read("../problems.md")).toBeUndefined();
});
