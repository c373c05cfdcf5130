import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { maskAddress, maskCitizenId, maskCreditCode, maskName, maskPhone, normalise } from "../identity/index.ts";
import { toHex } from "../ledger/index.ts";
import type { MaskKind } from "./agreement.ts";
import type { FieldRelease } from "./decision.ts";
import { ReleaseError } from "./release-error.ts";
import { valueIn, type Row } from "./row-scope.ts";

type Scalar = string | number | boolean;

/** A row as it leaves: the permitted fields and nothing else. */
export type ReleasedRow = Record<string, Scalar | null>;

/** Pseudonym keys by their name; they are secrets of the provider. */
export type Keys = (name: string) => Uint8Array | undefined;

/**
 * Makes of rows what may leave, field by field as permitted: plain, masked, replaced by a pseudonym. Throws
 * `ReleaseError` for a form that belongs to another method, a missing key, and, on a row, a value that isn't a scalar.
 */
export const rowReleaser = (fields: readonly FieldRelease[], keys: Keys): ((row: Row) => ReleasedRow) => {
  const parts = fields.map(({ field, release }) => ({ field, change: changeOf({ field, release }, keys) }));
  return (row) =>
    Object.fromEntries(
      parts.map(({ field, change }) => {
        const value = valueIn(row, field);
        if (value === null || value === undefined) return [field, null];
        if (!isScalar(value)) throw new ReleaseError("notScalar", field);
        return [field, change(value)];
      }),
    );
};

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));

const changeOf = ({ field, release }: FieldRelease, keys: Keys): ((value: Scalar) => Scalar) => {
  switch (release.form) {
    case "plain":
      return (value) => value;
    case "mask": {
      const mask = masking[release.as];
      return (value) => mask(String(value));
    }
    case "pseudonym": {
      const key = keys(release.key);
      if (!key) throw new ReleaseError("noKey", field);
      return (value) => pseudonym(key, String(value));
    }
    default:
      throw new ReleaseError("notThisForm", field);
  }
};

const masking: Record<MaskKind, (text: string) => string> = {
  name: maskName,
  idNumber: maskCitizenId,
  phone: maskPhone,
  address: maskAddress,
  creditCode: maskCreditCode,
  whole: () => "******",
};

/**
 * HMAC-SHA-256 in hex of the value, spaces, width and case aside: the same person has the same pseudonym wherever the
 * same key is used, and without the key it can't be tried out.
 */
const pseudonym = (key: Uint8Array, value: string): string =>
  toHex(hmac(sha256, key, utf8ToBytes(`mingfa pseudonym\0${normalise(value)}`)));
