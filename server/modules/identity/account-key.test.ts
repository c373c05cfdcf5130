import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readAccountKey } from "./account-key.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-key-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("several processes that start at once share one key, which only its owner may read", async () => {
  const file = join(folder, "keys", "account.key");
  const keys = await Promise.all(Array.from({ length: 5 }, () => readAccountKey(file)));
  expect(new Set(keys.map((key) => key.digest("x").toString("hex"))).size).toBe(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file)).toHaveLength(32);
});

test("what is sealed opens for its own account and unchanged alone, and never looks the same twice", async () => {
  const key = await readAccountKey(join(folder, "one.key"));
  const sealed = key.seal(Buffer.from("secret"), "lin");
  expect(key.open(sealed, "lin").toString()).toBe("secret");
  expect(key.seal(Buffer.from("secret"), "lin").equals(sealed)).toBe(false);
  expect(() => key.open(sealed, "he")).toThrow(/unable to authenticate/i);
  for (const place of [0, 12, 28]) {
    const bent = Buffer.from(sealed);
    bent[place] = (bent[place] ?? 0) ^ 1;
    expect(() => key.open(bent, "lin")).toThrow(/unable to authenticate/i);
  }
  const other = await readAccountKey(join(folder, "other.key"));
  expect(() => other.open(sealed, "lin")).toThrow(/unable to authenticate/i);
});

test("a file of another length is no key", async () => {
  writeFileSync(join(folder, "short.key"), "short");
  await expect(readAccountKey(join(folder, "short.key"))).rejects.toThrow("not a key of 32 bytes");
});
