import { concat, fromHex, toHex } from "./bytes.ts";
import { canonicalJson } from "./canonical-json.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import { fromUtf8, toUtf8 } from "./utf8.ts";

/**
 * What stands in the log for an act, a document, an exchange…: no personal data, only a salted commitment to the
 * envelope, which opens while envelope and salt are kept and proves nothing once they are erased.
 */
export type LogEntry = {
  v: 1;
  /** Kind of record, a lower-case word: `act`, `document`… */
  type: string;
  /** UUID of the record, lower case. */
  id: string;
  /** Hex SHA-256, see `commitment`. */
  commitment: string;
};

/** SHA-256(salt ‖ canonical JSON of the envelope), hex. The salt is 32 random bytes of its own for each entry. */
export const commitment = (envelope: unknown, salt: Uint8Array, crypto: Crypto = nobleCrypto): string => {
  if (salt.length !== 32) throw new LedgerError("malformedEntry", "salt");
  return toHex(crypto.sha256(concat(salt, toUtf8(canonicalJson(envelope)))));
};

/** The bytes that are logged: the entry's canonical JSON. Throws `malformedEntry`. */
export const entryBytes = (entry: LogEntry): Uint8Array => toUtf8(canonicalJson(checked(entry)));

/** Reads what `entryBytes` wrote, and nothing else: same members, same spelling. Throws `malformedEntry`. */
export const parseEntry = (bytes: Uint8Array): LogEntry => {
  const text = fromUtf8(bytes);
  const entry = checked(parseJson(text));
  if (canonicalJson(entry) !== text) throw new LedgerError("malformedEntry");
  return entry;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new LedgerError("malformedEntry");
  }
};

const checked = (value: unknown): LogEntry => {
  if (typeof value !== "object" || value === null) throw new LedgerError("malformedEntry");
  const { v, type, id, commitment: hash } = value as Partial<Record<keyof LogEntry, unknown>>;
  if (v !== 1) throw new LedgerError("malformedEntry", "v");
  if (typeof type !== "string" || !/^[a-z][a-zA-Z]{0,31}$/.test(type)) throw new LedgerError("malformedEntry", "type");
  if (typeof id !== "string" || !uuid.test(id)) throw new LedgerError("malformedEntry", "id");
  if (typeof hash !== "string" || hash.length !== 64) throw new LedgerError("malformedEntry", "commitment");
  fromHex(hash);
  return { v, type, id, commitment: hash };
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
