import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keyFingerprint, verifyReceipt } from "@mingfa/core/ledger";
import { nativeCrypto, readSigner } from "#ledger";
import type { Database } from "#platform/database";
import { otherCheckpoint } from "../cli/checkpoint-file.ts";
import { logFaults } from "../testing/log-faults.ts";
import type { Account, Answered } from "./account.ts";
import type { Site } from "./site.ts";

/**
 * Where log, acts, second copy and what the callers were told and given disagree; empty is right. For a site at
 * rest, whose acts are all the storm's: waits until the log has caught up with them.
 */
export const disagreements = async (site: Site, account: Account): Promise<string[]> => {
  const { key } = await readSigner(site.keyFile, "mingfa.localhost", false);
  const { inDatabase, ofLog } = await site.look(async (db) => {
    await caughtUp(db);
    return { inDatabase: await actFaults(db, account), ofLog: await settledLogFaults(db, site, key) };
  });
  const other = account.receipts.length > 0 ? otherCheckpoint(join(site.logFolder, "checkpoint")) : undefined;
  const trusted = { keyFingerprint: keyFingerprint(key.publicKey) };
  const ofReceipts = account.receipts.flatMap(({ matter, sequence, receipt }) => {
    const verdict = verifyReceipt(receipt, trusted, nativeCrypto, other);
    return verdict.valid && verdict.opened ? [] : [`the receipt of act ${sequence} of ${matter} does not verify`];
  });
  return [...account.faults, ...inDatabase, ...ofLog, ...ofReceipts];
};

const caughtUp = async (db: Database): Promise<void> => {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(20))
    if ((await db.rows("", "SELECT FROM ledger.pending LIMIT 1")).length === 0) return;
};

// The last batch is committed a moment before it is copied and published.
const settledLogFaults = async (db: Database, site: Site, key: Parameters<typeof logFaults>[2]): Promise<string[]> => {
  for (const end = Date.now() + 10_000; ; await pause(100)) {
    const faults = await logFaults(db, site.logFolder, key);
    if (faults.length === 0 || Date.now() > end) return faults;
  }
};

type Row = {
  matter: string;
  sequence: number;
  act: string;
  key: string | null;
  index: number | null;
  content: boolean;
};

const actFaults = async (db: Database, { answered }: Account): Promise<string[]> => {
  const rows = await db.rows<Row>(
    "",
    `SELECT a.matter, a.sequence, a.act, a.request_key AS key, e.index, c.body IS NOT NULL AS content
       FROM procedure.act a
       LEFT JOIN ledger.entry e ON e.leaf = a.leaf
       LEFT JOIN procedure.content c ON c.matter = a.matter AND c.sequence = a.sequence`,
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const told = new Set(answered.map(({ key }) => key));
  return [
    ...answered.flatMap((one) => (isRecorded(one, byKey.get(one.key)) ? [] : [`${one.act} was answered and is lost`])),
    ...rows.flatMap(({ key, act }) => (key !== null && told.has(key) ? [] : [`${act} was done and never answered`])),
    ...rows.flatMap(({ index, act }) => (index === null ? [`${act} is not in the log`] : [])),
    ...rows.flatMap(({ content, act }) => (content ? [] : [`${act} has no content`])),
    ...(await countFaults(db, rows.length)),
  ];
};

const isRecorded = ({ act, performed }: Answered, row: Row | undefined): boolean =>
  row?.matter === performed.matter && row.sequence === performed.sequence && row.act === act;

const countFaults = async (db: Database, acts: number): Promise<string[]> => {
  // Papers have leaves of their own.
  const [entries] = await db.rows<{ n: number }>(
    "",
    "SELECT count(*) AS n FROM ledger.entry WHERE leaf NOT IN (SELECT leaf FROM documents.made)",
  );
  const broken = await db.rows<{ id: string }>(
    "",
    `SELECT m.id FROM procedure.matter m LEFT JOIN procedure.act a ON a.matter = m.id
      GROUP BY m.id HAVING count(a) <> m.sequence OR max(a.sequence) <> m.sequence`,
  );
  return [
    ...(entries?.n === acts ? [] : [`${acts} acts, but ${entries?.n} entries in the log`]),
    ...broken.map(({ id }) => `the acts of ${id} are not numbered from 1 to its sequence`),
  ];
};
