import { utf8ToBytes } from "@noble/hashes/utils.js";
import { LedgerError } from "./problem.ts";

// Present in every browser and in Node, but not in the bare ECMAScript library that core is checked against.
declare const TextDecoder: new (
  label: "utf-8",
  options: { fatal: true; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

export const toUtf8 = (text: string): Uint8Array => utf8ToBytes(text);

/** Throws `malformedText` on anything but well-formed UTF-8; a byte-order mark is kept as a character. */
export const fromUtf8 = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LedgerError("malformedText");
  }
};
