import { encodeBundle, LedgerError, parseNote, parseCheckpoint, parseTilePath, tileWidth } from "@mingfa/core/ledger";
import type { PublicFile } from "#platform/http";
import { publishedNote, readEntries, tileSource, type LogCopy } from "./copy.ts";

/** The checkpoint, as C2SP tlog-tiles serves it; undefined before the first. */
export const checkpointFile = (copy: LogCopy): PublicFile | undefined => {
  const note = publishedNote(copy);
  return note === undefined ? undefined : { body: note, type: "text/plain; charset=utf-8", immutable: false };
};

/**
 * A tile or entry bundle by the rest of its path after `/tile/`. Undefined for any other spelling, and for what reaches
 * beyond the published checkpoint: it may be kept for ever, so it must not be seen before it is certain.
 */
export const tileFile = (copy: LogCopy, rest: string): PublicFile | undefined => {
  const place = placeOf(`tile/${rest}`);
  const note = place && publishedNote(copy);
  if (!place || note === undefined || !isCovered(place, parseCheckpoint(parseNote(note).text).size)) return undefined;
  const body = bytesAt(copy, place);
  return body && { body, type: "application/octet-stream", immutable: true };
};

type Place = ReturnType<typeof parseTilePath>;

const placeOf = (path: string): Place | undefined => {
  try {
    return parseTilePath(path);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
};

const isCovered = (place: Place, size: number): boolean => {
  const { level, index, width } = place.kind === "tile" ? place.tile : { level: 0, ...place.bundle };
  return index * tileWidth + width <= Math.floor(size / tileWidth ** level);
};

const bytesAt = (copy: LogCopy, place: Place): Uint8Array | undefined => {
  if (place.kind === "tile") return tileSource(copy)(place.tile);
  const entries = readEntries(copy, place.bundle);
  return entries && encodeBundle(entries);
};
