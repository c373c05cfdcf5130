import { ed25519Signer } from "../signer.ts";
import { signCheckpoint } from "../checkpoint.ts";
import { inclusionProof } from "../inclusion.ts";
import { commitment, entryBytes } from "../leaf.ts";
import { makeReceipt, type Receipt } from "../receipt.ts";
import { leafHash, treeRoot, type HashReader } from "../tree-hash.ts";
import { naiveRoot } from "./naive-tree.ts";

export const origin = "log.example.gov.cn/mingfa";

export const signer = ed25519Signer(origin, new Uint8Array(32).fill(7));

/** A small log of acts, with what each entry commits to. */
export const sampleLog = (size: number, word = "准予许可") => {
  const acts = Array.from({ length: size }, (_, i) => {
    const envelope = {
      act: "decide",
      matter: `m-${i}`,
      sequence: i,
      input: { 结论: word, 金额: i * 100 },
      granted: true,
    };
    const salt = new Uint8Array(32).fill(i + 1);
    const id = `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
    return { envelope, salt, entry: entryBytes({ v: 1, type: "act", id, commitment: commitment(envelope, salt) }) };
  });
  const leaves = acts.map((act) => leafHash(act.entry));
  const read: HashReader = (level, index) => naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const checkpoint = (at = size) => signCheckpoint({ origin, size: at, root: treeRoot(at, read) }, signer);
  const receipt = (index: number, at = size): Receipt => {
    const act = acts[index];
    if (!act) throw new RangeError("no such act");
    const proof = inclusionProof(index, at, read);
    const { envelope, salt, entry } = act;
    const parts = { key: signer.key, entry, index, treeSize: at, proof, checkpoint: checkpoint(at) };
    return makeReceipt({ ...parts, disclosed: { envelope, salt } });
  };
  return { leaves, read, checkpoint, receipt };
};
