import { fromBase64, toBase64 } from "./base64.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { openNote, signNote, type NoteSignature, type Signer } from "./note.ts";
import { LedgerError } from "./problem.ts";
import type { VerifierKey } from "./verifier-key.ts";

/** State of a log: its origin, number of leaves, RFC 6962 root (32 bytes). */
export type Checkpoint = { origin: string; size: number; root: Uint8Array };

/** Text of a C2SP tlog-checkpoint without extension lines. Throws `malformedCheckpoint`. */
export const checkpointText = (checkpoint: Checkpoint): string => {
  const text = `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
  parseCheckpoint(text);
  return text;
};

/** Reads exactly the three lines; extension lines are refused. Throws `malformedCheckpoint`. */
export const parseCheckpoint = (text: string): Checkpoint => {
  const [, origin = "", digits = "", encoded = ""] =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? [];
  const size = Number(digits);
  if (origin === "" || !Number.isSafeInteger(size)) throw new LedgerError("malformedCheckpoint");
  return { origin, size, root: rootOf(encoded) };
};

const rootOf = (encoded: string): Uint8Array => {
  try {
    return fromBase64(encoded);
  } catch {
    throw new LedgerError("malformedCheckpoint");
  }
};

/** The checkpoint as a signed note. The signer's name is the origin. Throws `otherOrigin`, `malformedCheckpoint`. */
export const signCheckpoint = (checkpoint: Checkpoint, signer: Signer, crypto: Crypto = nobleCrypto): string => {
  if (signer.key.name !== checkpoint.origin) throw new LedgerError("otherOrigin");
  return signNote(checkpointText(checkpoint), signer, crypto);
};

/**
 * The checkpoint that a note holds, signed by `key` and bearing its name as origin; `others` are signatures of keys
 * unknown here. Throws a LedgerError of the note or checkpoint.
 */
export const openCheckpoint = (
  note: string,
  key: VerifierKey,
  crypto: Crypto = nobleCrypto,
): Checkpoint & { others: NoteSignature[] } => {
  const { text, others } = openNote(note, key, crypto);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== key.name) throw new LedgerError("otherOrigin");
  return { ...checkpoint, others };
};
