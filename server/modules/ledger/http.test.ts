import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import {
  bundlePath,
  formatVerifierKey,
  openCheckpoint,
  tilePath,
  tilesForAppend,
  tileWidth,
} from "@mingfa/core/ledger";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttp, type HttpServer } from "#platform/http";
import { createLog } from "#platform/log";
import { createMetrics } from "#platform/metrics";
import { buildGoSumdb } from "../../../core/ledger/testing/go-sumdb.ts";
import { publishedNote } from "./copy.ts";
import { ledgerFiles, ledgerHttp } from "./http.ts";
import { createTestLog, publishTo, write, type TestLog } from "./testing/test-log.ts";

const [oldSize, size] = [300, 700];
let log: TestLog;
let http: HttpServer;
let base: string;
let old: string;
let beforeAnything: number;
beforeAll(async () => {
  log = await createTestLog();
  http = await createHttp({
    bindings: ledgerHttp(log),
    files: ledgerFiles(log),
    pages: [],
    ready: () => Promise.resolve([]),
    whoIs: () => Promise.resolve(undefined),
    secure: false,
    metrics: createMetrics(),
    log: createLog("silent"),
    version: "0",
  });
  base = `http://127.0.0.1:${await http.listen("127.0.0.1", 0)}`;
  beforeAnything = (await fetch(`${base}/checkpoint`)).status;
  await write(log.db, oldSize);
  await publishTo(log, oldSize);
  old = publishedNote(log.copy) ?? "";
  await write(log.db, size - oldSize);
  await publishTo(log, size);
  writeFileSync(join(log.copy.folder, "secret"), "secret");
});
afterAll(async () => {
  await http.close();
  await log.drop();
});

/** The path goes out as it is; `fetch` would tidy it up. */
const raw = (path: string): Promise<{ status: number; body: Buffer; type: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const sent = request({ hostname, port, path, method: "GET" }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts),
          type: answer.headers["content-type"] ?? "",
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });

/** Every path that a log of this size has. */
const paths = (of: number): string[] => {
  const leaves = Array.from({ length: of }, () => new Uint8Array(32));
  const tiles = tilesForAppend(0, leaves, () => undefined).map(({ tile }) => tile);
  const bundles = tiles.filter((tile) => tile.level === 0).map(({ index, width }) => bundlePath({ index, width }));
  return [...tiles.map(tilePath), ...bundles];
};

test("there is no checkpoint before the first entry", () => {
  expect(beforeAnything).toBe(404);
});

test("the checkpoint is asked for anew each time; tiles and entries may be kept for ever, by anyone", async () => {
  const checkpoint = await fetch(`${base}/checkpoint`);
  expect([checkpoint.headers.get("cache-control"), checkpoint.headers.get("content-type")]).toEqual([
    "no-cache",
    "text/plain; charset=utf-8",
  ]);
  expect(openCheckpoint(await checkpoint.text(), log.signer.key).size).toBe(size);
  for (const path of paths(size)) {
    const { status, headers } = await fetch(`${base}/${path}`);
    expect([status, headers.get("cache-control"), headers.get("content-type")]).toEqual([
      200,
      "public, max-age=31536000, immutable",
      "application/octet-stream",
    ]);
    expect(headers.get("access-control-allow-origin")).toBe("*");
  }
});

test("a partial tile that has been replaced is still answered: the beginning of the full one", async () => {
  for (const kind of ["0", "entries"]) {
    const full = (await raw(`/tile/${kind}/001`)).body;
    const partial = (await raw(`/tile/${kind}/001.p/44`)).body;
    expect(partial.length).toBeGreaterThan(44 * 32 - 1);
    expect(full.subarray(0, partial.length).equals(partial)).toBe(true);
  }
});

test("nothing beyond the published checkpoint is answered, though it may stand in the folder already", async () => {
  const width = size % tileWidth;
  writeFileSync(join(log.copy.folder, `tile/0/002.p/${width + 1}`), Buffer.alloc((width + 1) * 32));
  expect((await raw(`/tile/0/002.p/${width}`)).status).toBe(200);
  expect((await raw(`/tile/0/002.p/${width + 1}`)).status).toBe(404);
  expect((await raw("/tile/0/002")).status).toBe(404);
  expect((await raw("/tile/2/000")).status).toBe(404);
});

test.each([
  [
    "out of the folder",
    ["../secret", "..%2fsecret", "%2e%2e/secret", "..%5csecret", "..\\secret", "....//secret", "/secret"],
  ],
  [
    "to the keys",
    ["../../keys/log.key", "0/000/../../../../keys/log.key", "..%2f..%2fkeys%2flog.key", "0/../../secret"],
  ],
  ["past the end of a string", ["%00", "0/000%00", "0/000%00.png", "0/000.new", ".writer-1/0", ""]],
  [
    "by another spelling",
    ["0/00", "0/0000", "00/000", "0//000", "0/000/", "0/x000/000", "0/000.p", "0/000.p/0", "0/000.p/256"],
  ],
  [
    "by another number",
    ["0/+00", "0/1e1", "-1/000", "64/000", "0/000.p/1e1", "0/%EF%BC%90%EF%BC%90%EF%BC%90", "entries"],
  ],
])("no path leads %s", async (_, tricks) => {
  for (const trick of tricks) {
    const { status, body, type } = await raw(`/tile/${trick}`);
    expect([400, 404]).toContain(status);
    expect(type).toContain("application/problem+json");
    expect(body.toString()).not.toMatch(/^secret|PRIVATE KEY/);
  }
});

test("random paths out of the same characters are refused, or are the one spelling of a tile that is there", async () => {
  const known = new Set(paths(size).map((path) => `/${path}`));
  const part = fc.constantFrom(
    "..",
    ".",
    "0",
    "1",
    "000",
    "001",
    "002",
    "x000",
    "entries",
    ".p",
    "255",
    "%2f",
    "%2e",
    "%5c",
    "tile",
    "secret",
    "",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom("/", ""), async (parts, glue) => {
      const path = `/tile/${parts.join(glue)}`;
      const { status, body } = await raw(path);
      expect(body.toString()).not.toMatch(/^secret/);
      const there = known.has(path) || /\.p\/\d+$/.test(path);
      expect([path, status === 200 && !there]).toEqual([path, false]);
    }),
    { numRuns: 600, examples: [[["entries", "%2f", "000"], ""]] },
  );
});

test("Go's sumdb proves inclusion and consistency over what the server hands out; one flipped byte fails", async () => {
  const mirror = mkdtempSync(join(log.folder, "mirror-"));
  for (const path of ["checkpoint", ...paths(size)]) {
    mkdirSync(dirname(join(mirror, path)), { recursive: true });
    writeFileSync(join(mirror, path), (await raw(`/${path}`)).body);
  }
  writeFileSync(join(mirror, "old"), old);
  const program = buildGoSumdb(log.folder);
  const args = ["-dir", mirror, "-key", formatVerifierKey(log.signer.key), "-old", join(mirror, "old"), "-every", "1"];
  const go = () => spawnSync(program, args, { encoding: "utf8" });
  const { status, stdout } = go();
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { size, oldSize, entries: size, inclusions: size + 1 }]);
  for (const path of ["checkpoint", ...paths(size)]) {
    const bytes = readFileSync(join(mirror, path));
    writeFileSync(
      join(mirror, path),
      bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    );
    expect([path, go().status]).toEqual([path, 1]);
    writeFileSync(join(mirror, path), bytes);
  }
}, 240_000);
