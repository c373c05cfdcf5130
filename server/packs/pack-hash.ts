import { createHash } from "node:crypto";
import { canonicalJson } from "@mingfa/core/ledger";

/** SHA-256, in hex, of a value as canonical JSON (RFC 8785). */
export const packHash = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");
