import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBlobs, type Blobs } from "./blobs.ts";

let folder: string;
let blobs: Blobs;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingfa-blobs-"));
  blobs = openBlobs(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = async (sha256: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await blobs.read(sha256)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
const keep = async (id: string, bytes: Uint8Array): Promise<string> => {
  await blobs.write(id, 0, bytes);
  const sha256 = await blobs.digest(id);
  await blobs.keep(id, sha256);
  await blobs.forget(id);
  return sha256;
};

test("pieces make the file, by its digest; the same bytes stand once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5_000 }), fc.nat(4_999), async (bytes, at) => {
      const cut = at % bytes.length;
      await blobs.write("f", 0, bytes.subarray(0, cut));
      await blobs.write("f", cut, bytes.subarray(cut));
      const sha256 = await blobs.digest("f");
      expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      // Another process of the same installation, at the same time.
      await Promise.all([blobs.keep("f", sha256), openBlobs(folder).keep("f", sha256)]);
      await blobs.forget("f");
      expect(Buffer.compare(await read(sha256), bytes)).toBe(0);
    }),
    { numRuns: 20 },
  );
  const once = readdirSync(join(folder, "kept")).length;
  const bytes = randomBytes(10);
  expect(await keep("a", bytes)).toBe(await keep("b", bytes));
  expect(readdirSync(join(folder, "kept")).length).toBeLessThanOrEqual(once + 1);
});

test("a file begun anew does not keep the tail of what was there before", async () => {
  await blobs.write("f", 0, Buffer.from("a longer beginning"));
  await blobs.write("f", 0, Buffer.from("short"));
  expect(await blobs.digest("f")).toBe(createHash("sha256").update("short").digest("hex"));
});

test("what is not there is said before a byte is promised; what is removed is gone; both may be asked twice", async () => {
  await expect(blobs.read("0".repeat(64))).rejects.toMatchObject({ code: "ENOENT" });
  const sha256 = await keep("f", Buffer.from("x"));
  await blobs.remove(sha256);
  await blobs.remove(sha256);
  await blobs.forget("f");
  await expect(blobs.read(sha256)).rejects.toMatchObject({ code: "ENOENT" });
});

test("what nobody touches is listed, and nothing else", async () => {
  expect(await blobs.before(new Date())).toEqual({ kept: [], arriving: [] });
  const sha256 = await keep("f", Buffer.from("x"));
  await blobs.write("g", 0, Buffer.from("half"));
  // Times that anyone may set do not count; that of the disk does.
  utimesSync(join(folder, "arriving", "g"), 0, 0);
  expect(await blobs.before(new Date(Date.now() - 60_000))).toEqual({ kept: [], arriving: [] });
  expect(await blobs.before(new Date(Date.now() + 60_000))).toEqual({ kept: [sha256], arriving: ["g"] });
  expect(existsSync(join(folder, "kept", sha256.slice(0, 2), sha256))).toBe(true);
});
