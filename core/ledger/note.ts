import { concat, equalBytes } from "./bytes.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import { toUtf8 } from "./utf8.ts";
import { isKeyName, keyId, type VerifierKey } from "./verifier-key.ts";

/** One signature line: name of the key, its id (4 bytes), the signature. */
export type NoteSignature = { name: string; keyId: Uint8Array; signature: Uint8Array };

/** A C2SP signed note: text that ends in a newline, and who signed it. Parsed is not yet verified. */
export type Note = { text: string; signatures: NoteSignature[] };

/** Signs text with the private key of `key`; the host keeps that key. */
export type Signer = { key: VerifierKey; sign(message: Uint8Array): Uint8Array };

const most = 100;

/** The signed note over `text`, which must end in a newline. Throws `malformedNote`. */
export const signNote = (text: string, signer: Signer, crypto: Crypto = nobleCrypto): string =>
  formatNote({
    text,
    signatures: [{ name: signer.key.name, keyId: keyId(signer.key, crypto), signature: signer.sign(toUtf8(text)) }],
  });

/** Writes a note; throws `malformedNote` on one that could not be read back. */
export const formatNote = ({ text, signatures }: Note): string => {
  const lines = signatures.map((line) => `— ${line.name} ${toBase64(concat(line.keyId, line.signature))}\n`);
  const note = `${text}\n${lines.join("")}`;
  if (parseNote(note).text !== text) throw new LedgerError("malformedNote");
  return note;
};

/** Splits a note into text and signatures. Throws `malformedNote`. */
export const parseNote = (note: string): Note => {
  const cut = note.lastIndexOf("\n\n");
  // eslint-disable-next-line no-control-regex -- the format forbids exactly these
  if (cut < 0 || /[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.isWellFormed())
    throw new LedgerError("malformedNote");
  const lines = note.slice(cut + 2).split("\n");
  if (lines.pop() !== "" || lines.length === 0 || lines.length > most) throw new LedgerError("malformedNote");
  return { text: note.slice(0, cut + 1), signatures: lines.map(parseSignature) };
};

const parseSignature = (line: string): NoteSignature => {
  const [dash, name = "", encoded = "", ...rest] = line.split(" ");
  if (dash !== "—" || !isKeyName(name) || rest.length > 0) throw new LedgerError("malformedNote");
  const bytes = decoded(encoded);
  if (bytes.length < 5) throw new LedgerError("malformedNote");
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
};

const decoded = (text: string): Uint8Array => {
  try {
    return fromBase64(text);
  } catch {
    throw new LedgerError("malformedNote");
  }
};

/**
 * The text of a note that `key` signed; `others` are the signatures of keys unknown here. A wrong signature under the
 * key's name and id condemns the note. Throws `malformedNote`, `unsigned`, `badSignature`.
 */
export const openNote = (
  note: string,
  key: VerifierKey,
  crypto: Crypto = nobleCrypto,
): { text: string; others: NoteSignature[] } => {
  const { text, signatures } = parseNote(note);
  const id = keyId(key, crypto);
  const isOurs = (line: NoteSignature) => line.name === key.name && equalBytes(line.keyId, id);
  const ours = signatures.filter(isOurs);
  if (ours.length === 0) throw new LedgerError("unsigned");
  const message = toUtf8(text);
  if (
    !ours.every((line) => line.signature.length === 64 && crypto.ed25519Verify(line.signature, message, key.publicKey))
  ) {
    throw new LedgerError("badSignature");
  }
  return { text, others: signatures.filter((line) => !isOurs(line)) };
};
