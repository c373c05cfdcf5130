import { concat } from "./bytes.ts";
import { LedgerError } from "./problem.ts";

/** Entries as C2SP tlog-tiles serves them: each behind its length in two bytes, big-endian. Throws `malformedBundle`. */
export const encodeBundle = (entries: readonly Uint8Array[]): Uint8Array =>
  concat(
    ...entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new LedgerError("malformedBundle", `${entry.length} bytes`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
    }),
  );

/** The entries of a bundle of `width` entries. Throws `malformedBundle` on any other number or a torn end. */
export const decodeBundle = (bytes: Uint8Array, width: number): Uint8Array[] => {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const begin = at + 2;
    at = begin + ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
    if (at > bytes.length) throw new LedgerError("malformedBundle");
    entries.push(bytes.slice(begin, at));
  }
  if (entries.length !== width) throw new LedgerError("malformedBundle", `${entries.length} ≠ ${width}`);
  return entries;
};
