import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeOverCopy } from "./copy-writer.ts";
import { writeDurably } from "./durable.ts";
import { fullDisk } from "./testing/failing-disk.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingfa-copy-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => Buffer.from(text);
const read = (path: string) => readFileSync(join(folder, path), "utf8");

test("files are put in place whole, in folders that are made as needed", async () => {
  const writer = await takeOverCopy({ folder });
  await writer.put([
    { path: "tile/0/x001/234", bytes: bytes("a") },
    { path: "checkpoint", bytes: bytes("b") },
  ]);
  expect([read("tile/0/x001/234"), read("checkpoint")]).toEqual(["a", "b"]);
});

test("a writer that has been taken over from puts nothing in place any more", async () => {
  const earlier = await takeOverCopy({ folder });
  await earlier.put([{ path: "checkpoint", bytes: bytes("1") }]);
  const later = await takeOverCopy({ folder });
  await later.put([{ path: "checkpoint", bytes: bytes("2") }]);
  await expect(earlier.put([{ path: "checkpoint", bytes: bytes("1") }])).rejects.toThrow("has taken over");
  expect(read("checkpoint")).toBe("2");
});

test("a writer frozen between writing a draft and putting it in place cannot do so when it wakes up", async () => {
  const wake = Promise.withResolvers<void>();
  const asleep = Promise.withResolvers<void>();
  const earlier = await takeOverCopy({ folder }, async (file, draft) => {
    await writeDurably(file, draft);
    asleep.resolve();
    await wake.promise;
  });
  const late = earlier.put([{ path: "checkpoint", bytes: bytes("1") }]);
  late.catch(() => undefined);
  await asleep.promise;
  const later = await takeOverCopy({ folder });
  await later.put([{ path: "checkpoint", bytes: bytes("2") }]);
  wake.resolve();
  await expect(late).rejects.toThrow("has taken over");
  expect(read("checkpoint")).toBe("2");
});

test("a full disk leaves the file that stood there, and no half of the new one", async () => {
  await (await takeOverCopy({ folder })).put([{ path: "checkpoint", bytes: bytes("old") }]);
  const writer = await takeOverCopy({ folder }, fullDisk(0));
  await expect(writer.put([{ path: "checkpoint", bytes: bytes("new one") }])).rejects.toMatchObject({ code: "ENOSPC" });
  expect(read("checkpoint")).toBe("old");
  const drafts = readdirSync(folder).filter((name) => name.startsWith("."));
  expect(drafts.flatMap((name) => readdirSync(join(folder, name)))).toEqual([]);
});
