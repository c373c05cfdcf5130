import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCheckpoint, parseNote } from "@mingfa/core/ledger";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { routes } from "@mingfa/contract";
import { loadConfig } from "#platform/config";
import { mingfa } from "./cli/testing/run-mingfa.ts";
import { foodApplication } from "./demo/applications.ts";
import { startNode, type RunningNode } from "./main.ts";
import { signInCaller } from "./storm/caller.ts";

// One installation on its embedded database, through the life of a careless operator.

const folder = mkdtempSync(join(tmpdir(), "mingfa-start-"));
const env = { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "silent", DATABASE_URL: "", DATABASE_OWNER_URL: "" };
beforeAll(() => chmodSync(folder, 0o711));
afterAll(() => rmSync(folder, { recursive: true }));

const start = (): Promise<RunningNode> => startNode(loadConfig(env), { demo: true });
const startByCommand = () => mingfa(["start", "--json"], { env });
const published = (): number =>
  parseCheckpoint(parseNote(readFileSync(join(folder, "log", "checkpoint"), "utf8")).text).size;

test("a second server on the same folder refuses and names the first; a restored older database is not served", async () => {
  const first = await start();
  const second = startByCommand();
  expect([second.code, second.problem()]).toMatchObject([1, { code: "embedded.inUse" }]);
  expect(second.err).toContain(`by process ${process.pid};`);
  await vi.waitFor(() => expect(published()).toBeGreaterThan(20), 10_000);
  await first.stop();
  const old = published();

  execFileSync("cp", ["-a", join(folder, "postgres"), join(folder, "backup")]);
  const again = await start();
  const lin = await signInCaller([new URL(again.urls.portal).origin], "lin", () => undefined);
  await lin.insist((client) =>
    client.call(routes.matters.open, {
      body: { item: "food-business-licence", party: "f-noodle", input: foodApplication(1), key: "a-key-of-its-own" },
    }),
  );
  await vi.waitFor(() => expect(published()).toBeGreaterThan(old), 10_000);
  await again.stop();

  rmSync(join(folder, "postgres"), { recursive: true });
  renameSync(join(folder, "backup"), join(folder, "postgres"));
  const refused = startByCommand();
  expect([refused.code, refused.problem()]).toMatchObject([1, { code: "log.olderDatabase" }]);
  expect(refused.err).toContain(`has ${old} entries, but its copy has published ${published()}`);
}, 240_000);
