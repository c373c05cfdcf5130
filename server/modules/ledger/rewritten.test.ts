import { afterEach, beforeEach, expect, test } from "vitest";
import { connect, type Connections } from "#platform/database";
import { duplicateDatabase } from "../../platform/database/testing.ts";
import { checkLog } from "./checkpoints.ts";
import { takeOverCopy } from "./copy-writer.ts";
import { receiptOf } from "./receipt-of.ts";
import { reconcile } from "./reconcile.ts";
import { createTestLog, newLeaf, publishTo, withCopyOf, write, type TestLog } from "./testing/test-log.ts";

let log: TestLog;
let owner: Connections;
beforeEach(async () => {
  log = await createTestLog();
  owner = connect(log.at.ownerUrl, { max: 1 });
});
afterEach(async () => {
  await owner.close();
  await log.drop();
});

const start = async (node: TestLog = log) => reconcile(node, await takeOverCopy(node.copy));

test("a restored older database is noticed, at start and by a sequencer, with both sizes in the message", async () => {
  await write(log.db, 30);
  await publishTo(log, 30);
  await Promise.all([log.at.db.close(), owner.close()]);
  const live = await duplicateDatabase(log.at);
  const older = connect(log.at.url, { max: 4 });
  try {
    await write(live.db, 5);
    await publishTo({ ...log, db: live.db }, 35);
    await expect(checkLog({ ...log, db: older })).rejects.toMatchObject({
      code: "log.olderDatabase",
      message: expect.stringMatching(/30 条.*35 条.*30 entries.*35/s),
    });
    await expect(publishTo({ ...log, db: older }, 36)).rejects.toMatchObject({ code: "log.olderDatabase" });
  } finally {
    await older.close();
    await live.drop();
  }
});

test("a restored older database that went on elsewhere is noticed even when it has outgrown the copy", async () => {
  await write(log.db, 30);
  await publishTo(log, 30);
  await Promise.all([log.at.db.close(), owner.close()]);
  const live = await duplicateDatabase(log.at);
  const reopened = connect(log.at.url, { max: 4 });
  const older = { ...withCopyOf(log), db: reopened };
  try {
    await write(live.db, 5);
    await publishTo({ ...log, db: live.db }, 35);
    await write(older.db, 10);
    await publishTo(older, 40);
    await expect(start({ ...older, copy: log.copy })).rejects.toMatchObject({ code: "log.rewritten" });
  } finally {
    await reopened.close();
    await live.drop();
  }
});

const rewrite = (index: number) =>
  owner.rows("", "UPDATE ledger.leaf SET entry = $2 WHERE id = (SELECT leaf FROM ledger.entry WHERE index = $1)", [
    index,
    Buffer.from(newLeaf().entry),
  ]);

test.each([
  ["the newest entry rewritten", () => rewrite(599)],
  ["an entry rewritten", () => rewrite(300)],
  ["the newest entry removed", () => owner.rows("", "DELETE FROM ledger.entry WHERE index = 599")],
  ["an entry removed from the middle", () => owner.rows("", "DELETE FROM ledger.entry WHERE index = 20")],
  [
    "two entries swapped",
    () =>
      owner.rows(
        "",
        `WITH moved AS (DELETE FROM ledger.entry WHERE index IN (7, 8) RETURNING index, leaf)
         INSERT INTO ledger.entry SELECT 15 - index, leaf FROM moved`,
      ),
  ],
  ["the last checkpoint removed", () => owner.rows("", "DELETE FROM ledger.checkpoint WHERE size = 600")],
  [
    "the last checkpoint's root rewritten",
    () => owner.rows("", "UPDATE ledger.checkpoint SET root = sha256('') WHERE size = 600"),
  ],
])("%s by the database's owner: the next start refuses", async (_, tamper) => {
  await write(log.db, 600);
  await publishTo(log, 600);
  // Leaves are unique; swapping needs a moment without that.
  await owner.rows("", "ALTER TABLE ledger.entry DROP CONSTRAINT entry_leaf_key, DROP CONSTRAINT entry_pkey");
  await tamper();
  await expect(start()).rejects.toMatchObject({ code: expect.stringMatching(/^log\.(rewritten|olderDatabase)$/) });
});

test("entries rewritten after they were committed but before they were copied are not published", async () => {
  await write(log.db, 10);
  await publishTo(log, 10);
  const before = withCopyOf(log);
  await write(log.db, 10);
  await publishTo(log, 20);
  await rewrite(15);
  await expect(start(before)).rejects.toMatchObject({ code: "log.rewritten" });
});

test("an old entry rewritten while the node runs is noticed by the audit, and no receipt is made of it", async () => {
  const [first] = await write(log.db, 1);
  await write(log.db, 4_999);
  await publishTo(log, 5_000);
  await rewrite(0);
  await expect(receiptOf(log, first?.id ?? "", undefined)).rejects.toMatchObject({ code: "log.rewritten" });
  const unreached = 5_001;
  await expect(publishTo(log, unreached)).rejects.toMatchObject({
    code: "log.rewritten",
    message: expect.stringContaining("from entry 0 on"),
  });
});
