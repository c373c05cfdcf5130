import { createPrivateKey, createPublicKey, randomBytes, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  ed25519Signer,
  entryBytes,
  fromBase64,
  inclusionProof,
  leafHash,
  makeReceipt,
  parseReceipt,
  signCheckpoint,
  toBase64,
  treeRoot,
  type Receipt,
  type Signer,
} from "@mingfa/core/ledger";
import { leavesReader, someLeaves } from "../../core/ledger/testing/naive-tree.ts";

/** The receipt with one bit of its entry flipped. */
export const flipBit = (receipt: Receipt): Receipt => {
  const entry = fromBase64(receipt.entry);
  const place = entry.indexOf("commitment".charCodeAt(0)) + 1;
  entry[place] = (entry[place] ?? 0) ^ 1;
  return { ...receipt, entry: toBase64(entry) };
};

/** The receipt, its content disclosed as something else. */
export const changeContent = (receipt: Receipt): Receipt => ({
  ...receipt,
  ...(receipt.disclosed ? { disclosed: { ...receipt.disclosed, envelope: { forged: true } } } : {}),
});

/** A receipt for an entry that never was, from a log of the forger's own making under this signer's key. */
export const forge = (receipt: Receipt, signer: Signer): Receipt => {
  const { index, treeSize, logEntry } = parseReceipt(receipt);
  const entry = entryBytes({ ...logEntry, commitment: randomBytes(32).toString("hex") });
  const leaves = someLeaves(treeSize).with(index, leafHash(entry));
  const read = leavesReader(leaves);
  const checkpoint = signCheckpoint(
    { origin: signer.key.name, size: treeSize, root: treeRoot(treeSize, read) },
    signer,
  );
  return makeReceipt({
    key: signer.key,
    entry,
    index,
    treeSize,
    proof: inclusionProof(index, treeSize, read),
    checkpoint,
  });
};

/** A key of the forger's own, under the log's name. */
export const strangerOf = (receipt: Receipt): Signer => ed25519Signer(receipt.origin, randomBytes(32));

/** The node's own key, as an insider would take it. */
export const insiderOf = async (receipt: Receipt, dataDir: string): Promise<Signer> => {
  const secret = createPrivateKey(await readFile(join(dataDir, "keys", "log.key")));
  const publicKey = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(-32);
  return { key: { name: receipt.origin, publicKey }, sign: (message) => sign(null, message, secret) };
};
