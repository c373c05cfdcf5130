import { concat, equalBytes, fromHex, toHex } from "./bytes.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import { toUtf8 } from "./utf8.ts";

/** Who may have signed a note: a name and an Ed25519 public key of 32 bytes. */
export type VerifierKey = { name: string; publicKey: Uint8Array };

/** Signature type of C2SP signed-note for plain Ed25519. */
const ed25519Type = 1;

/** First four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key): C2SP signed-note. */
export const keyId = ({ name, publicKey }: VerifierKey, crypto: Crypto = nobleCrypto): Uint8Array =>
  crypto.sha256(concat(toUtf8(name), Uint8Array.of(0x0a, ed25519Type), publicKey)).slice(0, 4);

/** `name+hex key id+base64(0x01 ‖ public key)`, as Go's sumdb writes it. */
export const formatVerifierKey = (key: VerifierKey, crypto: Crypto = nobleCrypto): string => {
  if (!isKeyName(key.name) || key.publicKey.length !== 32) throw new LedgerError("malformedKey");
  return `${key.name}+${toHex(keyId(key, crypto))}+${toBase64(concat(Uint8Array.of(ed25519Type), key.publicKey))}`;
};

/** Reads what `formatVerifierKey` wrote; the key id must be right. Throws `malformedKey`. */
export const parseVerifierKey = (text: string, crypto: Crypto = nobleCrypto): VerifierKey => {
  const [, name = "", id = "", encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+([^\s]+)$/.exec(text) ?? [];
  if (!isKeyName(name)) throw new LedgerError("malformedKey");
  const typed = decoded(encoded);
  if (typed.length !== 33 || typed[0] !== ed25519Type) throw new LedgerError("malformedKey");
  const key = { name, publicKey: typed.slice(1) };
  if (!equalBytes(keyId(key, crypto), fromHex(id))) throw new LedgerError("malformedKey", "key id");
  return key;
};

/** Not empty, no spaces, no plus sign, no control characters: C2SP signed-note. */
export const isKeyName = (name: string): boolean => name.isWellFormed() && /^[^\s+\p{Cc}]+$/u.test(name);

const decoded = (text: string): Uint8Array => {
  try {
    return fromBase64(text);
  } catch {
    throw new LedgerError("malformedKey");
  }
};
