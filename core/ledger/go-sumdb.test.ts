import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signCheckpoint } from "./checkpoint.ts";
import { encodeBundle } from "./entry-bundle.ts";
import { appendLeaves, emptyFrontier, frontierRoot } from "./frontier.ts";
import { entryBytes } from "./leaf.ts";
import { buildGoSumdb } from "./testing/go-sumdb.ts";
import { nativeCrypto } from "./testing/native-crypto.ts";
import { origin, signer } from "./testing/sample-log.ts";
import { tilesForAppend } from "./tile-append.ts";
import { bundlePath, tilePath, tileWidth } from "./tile.ts";
import { leafHash } from "./tree-hash.ts";
import { formatVerifierKey } from "./verifier-key.ts";

const folder = mkdtempSync(join(tmpdir(), "go-sumdb-"));
const key = formatVerifierKey(signer.key);

let program: string;
beforeAll(() => {
  program = buildGoSumdb(folder);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true }));

const entryAt = (i: number) =>
  entryBytes({
    v: 1,
    type: "act",
    id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
    commitment: String(i).padStart(64, "0"),
  });

/** Writes a log of `size` entries, appended in two steps, with the checkpoints of both; gives its folder. */
const writeLog = (size: number, oldSize: number): string => {
  const dir = mkdtempSync(join(folder, `log-${size}-`));
  const entries = Array.from({ length: size }, (_, i) => entryAt(i));
  const leaves = entries.map((entry) => leafHash(entry, nativeCrypto));
  const write = (path: string, data: Uint8Array | string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), data);
  };
  let frontier = emptyFrontier;
  for (const [name, next] of [
    ["old", oldSize],
    ["checkpoint", size],
  ] as const) {
    const batch = leaves.slice(frontier.size, next);
    const read = (tile: Parameters<typeof tilePath>[0]) => new Uint8Array(readFileSync(join(dir, tilePath(tile))));
    for (const { tile, bytes } of tilesForAppend(frontier.size, batch, read, nativeCrypto))
      write(tilePath(tile), bytes);
    frontier = appendLeaves(frontier, batch, nativeCrypto);
    write(name, signCheckpoint({ origin, size: next, root: frontierRoot(frontier) }, signer));
  }
  for (let index = 0; index * tileWidth < size; index++) {
    const part = entries.slice(index * tileWidth, (index + 1) * tileWidth);
    write(bundlePath({ index, width: part.length }), encodeBundle(part));
  }
  return dir;
};

const run = (dir: string, verifierKey = key) => {
  const done = spawnSync(program, ["-dir", dir, "-key", verifierKey, "-old", join(dir, "old")], { encoding: "utf8" });
  return { status: done.status, stderr: done.stderr, report: done.stdout && (JSON.parse(done.stdout) as unknown) };
};

const withFlippedByte = (file: string, at: number, then: () => void) => {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
  then();
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
};

test.each([
  [1, 1],
  [255, 254],
  [256, 255],
  [257, 256],
  [70_000, 65_537],
])("Go's sumdb proves inclusion and consistency over our log of %i entries, grown from %i", (size, oldSize) => {
  const { status, stderr, report } = run(writeLog(size, oldSize));
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(report).toMatchObject({ origin, size, oldSize, entries: size, inclusions: Math.ceil(size / 256) + 1 });
});

test("Go's sumdb refuses our log when one byte is flipped in any kind of file", () => {
  const dir = writeLog(70_000, 65_537);
  const files = [
    "checkpoint",
    "old",
    "tile/0/000",
    "tile/0/136",
    "tile/0/273.p/112",
    "tile/1/000",
    "tile/1/001.p/17",
    "tile/2/000.p/1",
    "tile/entries/000",
    "tile/entries/272",
    "tile/entries/273.p/112",
  ];
  for (const file of files) {
    const { length } = readFileSync(join(dir, file));
    for (const at of [0, length >> 1, length - 1]) {
      withFlippedByte(join(dir, file), at, () => expect([file, at, run(dir).status]).toEqual([file, at, 1]));
    }
  }
  expect(run(dir).status).toBe(0);
});

test("Go's sumdb refuses a small log when any byte of tile, checkpoint or entries is flipped", () => {
  const dir = writeLog(2, 1);
  for (const file of ["checkpoint", "old", "tile/0/000.p/2", "tile/entries/000.p/2"]) {
    const { length } = readFileSync(join(dir, file));
    for (let at = 0; at < length; at++) {
      withFlippedByte(join(dir, file), at, () => expect([file, at, run(dir).status]).toEqual([file, at, 1]));
    }
  }
}, 240_000);

test("Go's sumdb refuses another key, and a checkpoint of a forked log", () => {
  const dir = writeLog(300, 200);
  expect(run(dir, formatVerifierKey({ name: origin, publicKey: new Uint8Array(32).fill(1) })).status).toBe(1);
  const fork = { origin, size: 200, root: new Uint8Array(32).fill(1) };
  writeFileSync(join(dir, "old"), signCheckpoint(fork, signer));
  expect(run(dir).stderr).toContain("old");
});
