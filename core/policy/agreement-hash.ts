import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson, toHex, type Crypto } from "../ledger/index.ts";
import type { Agreement } from "./agreement.ts";

/** SHA-256, in hex, over the canonical JSON of an agreement: what a recorded decision is replayed against. */
export const agreementHash = (agreement: Agreement, { sha256 }: Pick<Crypto, "sha256">): string =>
  toHex(sha256(utf8ToBytes(canonicalJson(agreement))));
