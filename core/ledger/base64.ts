import { LedgerError } from "./problem.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** Standard base64 with padding (RFC 4648 §4). */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const group = (a << 16) | (b << 8) | c;
    const letters = [group >> 18, (group >> 12) & 63, (group >> 6) & 63, group & 63].map((six) => alphabet[six]);
    const used = Math.min(3, bytes.length - i) + 1;
    text += letters.slice(0, used).join("") + "=".repeat(4 - used);
  }
  return text;
};

/**
 * The one canonical spelling only: padded, no spaces, unused bits zero; otherwise two texts would mean the same bytes
 * and a flipped bit could pass unnoticed. Throws `malformedBase64`.
 */
export const fromBase64 = (text: string): Uint8Array => {
  if (text.length % 4 !== 0) throw new LedgerError("malformedBase64");
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const letters = text.slice(i, i + 4);
    const skipped = i + 4 === text.length ? padding : 0;
    let group = 0;
    for (let k = 0; k < 4; k++) group = (group << 6) | (k >= 4 - skipped ? 0 : sixBits(letters.charAt(k)));
    if (group & ((1 << (8 * skipped)) - 1)) throw new LedgerError("malformedBase64");
    for (let k = 0; k < 3 - skipped; k++) bytes[at++] = (group >> (16 - 8 * k)) & 255;
  }
  return bytes;
};

const sixBits = (letter: string): number => {
  const value = values.get(letter);
  if (value === undefined) throw new LedgerError("malformedBase64");
  return value;
};
