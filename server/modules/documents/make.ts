import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { commitment, entryBytes } from "@mingfa/core/ledger";
import { appendLeavesSql, nativeCrypto } from "#ledger";
import { transaction, type Database } from "#platform/database";
import { MissingGlyphs, sealKeyOf, type Press } from "#platform/pdf";
import type { DocumentsNode } from "./documents-node.ts";
import { envelopeOf } from "./envelope.ts";
import { paperOf } from "./paper-of.ts";
import { findDocument } from "./store.ts";

const idleMs = 600;
// A paper costs the processor more than fifty acts: unasked, the next one waits, or a rush of acts would be slowed by
// papers that nobody has come for yet. Whoever looks at a matter has its papers printed at once.
const unaskedMs = 10_000;

/** Prints what is waiting until `signal` is aborted; any number of processes may. */
export const runMaking = async (
  node: DocumentsNode,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    let made = false;
    try {
      made = await makeNext(node, onError);
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    await pause(made ? unaskedMs : idleMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
};

/** Prints those papers of a matter that nobody is printing; what fails is tried again with all others. */
export const makeOf = async (node: DocumentsNode, matter: string): Promise<void> => {
  const ofMatter = `${claimable} AND d.matter = $1 ORDER BY d.made_out_at LIMIT 1`;
  while (await make(node, "documents.claimOf", ofMatter, [matter], () => undefined));
};

/** Prints everything that can be printed now; for commands and tests. */
export const makeAll = async (node: DocumentsNode): Promise<void> => {
  while (await makeNext(node, () => undefined));
};

/** Prints the paper that waits longest, or that one; false when nothing waits. */
const makeNext = (node: DocumentsNode, onError: (error: unknown) => void): Promise<boolean> =>
  make(node, "documents.claimNext", `${claimable} ORDER BY d.made_out_at LIMIT 1`, [], onError);

/** Prints one paper unless it is printed already; waits for another process that is about it. */
export const makeOne = async (node: DocumentsNode, document: string): Promise<void> => {
  await make(node, "documents.claimOne", "SELECT document FROM documents.pending WHERE document = $1 FOR UPDATE", [
    document,
  ]);
};

const claimable = `SELECT p.document FROM documents.pending p JOIN documents.document d ON d.id = p.document
  WHERE p.not_before IS NULL OR p.not_before <= now()`;

/**
 * Takes a waiting paper away, prints and writes it, in one transaction: killed at any point, it waits again. What
 * another process is about is not seen.
 */
const make = (
  node: DocumentsNode,
  name: string,
  which: string,
  values: unknown[],
  onError?: (error: unknown) => void,
): Promise<boolean> => {
  const { press } = node;
  const turn = (turns.get(press) ?? Promise.resolve()).then(() => makeInTurn(node, name, which, values, onError));
  turns.set(
    press,
    turn.then(
      () => undefined,
      () => undefined,
    ),
  );
  return turn;
};

// A press prints one paper at a time: who would only wait for it must not hold a connection meanwhile.
const turns = new WeakMap<Press, Promise<void>>();

const makeInTurn = async (
  node: DocumentsNode,
  name: string,
  which: string,
  values: unknown[],
  onError: ((error: unknown) => void) | undefined,
): Promise<boolean> => {
  let taken: string | undefined;
  const claim = onError ? `${which} FOR UPDATE OF p SKIP LOCKED` : which;
  try {
    await transaction(node.db, async (tx) => {
      const [row] = await tx.rows<{ document: string }>(
        name,
        `DELETE FROM documents.pending WHERE document IN (${claim}) RETURNING document`,
        values,
      );
      taken = row?.document;
      if (taken !== undefined) await print(node, tx, taken);
    });
  } catch (error) {
    if (taken === undefined) throw error;
    await postpone(node.db, taken, error);
    if (!onError) throw error;
    onError(error);
  }
  return taken !== undefined;
};

const print = async (node: DocumentsNode, tx: Database, id: string): Promise<void> => {
  const row = await findDocument(tx, id);
  if (!row) throw new Error(`paper ${id} was never numbered`);
  const paper = await paperOf(node, tx, row);
  const key = await sealKeyOf(node.seals, { id: row.organ, name: paper.organ });
  const pdf = await node.press.print({ paper, key });
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const leaf = randomUUID();
  const salt = randomBytes(32);
  const entry = entryBytes({
    v: 1,
    type: "document",
    id: leaf,
    commitment: commitment(envelopeOf(node, { ...row, sha256, size: pdf.length }), salt, nativeCrypto),
  });
  await tx.rows(
    "documents.made",
    `WITH ${appendLeavesSql("SELECT $2::uuid, $3::bytea")},
     made AS (INSERT INTO documents.made (document, sha256, size, leaf, made_at) VALUES ($1, decode($4, 'hex'), $5, $2, $6))
     INSERT INTO documents.content (document, salt, pdf) VALUES ($1, $7, $8)`,
    [id, leaf, Buffer.from(entry), sha256, pdf.length, node.now(), salt, Buffer.from(pdf)],
  );
};

/** Tried again later, twice as late each time, up to an hour; why is told to those who may see the paper. */
const postpone = async (db: Database, document: string, error: unknown): Promise<void> => {
  const problem =
    error instanceof MissingGlyphs
      ? error.text
      : { zh: "制作时出错，系统会自动重试", en: "printing failed and will be tried again" };
  await db.rows(
    "documents.postpone",
    `UPDATE documents.pending SET attempts = attempts + 1, problem = $2,
            not_before = now() + least(3600, 2 ^ least(attempts, 12)) * interval '1 second' WHERE document = $1`,
    [document, JSON.stringify(problem)],
  );
};
