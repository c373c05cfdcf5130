import {
  nobleCrypto,
  tilePath,
  verifyReceipt,
  type InvalidReceipt,
  type OtherCheckpoint,
  type Tile,
  type ValidReceipt,
} from "@mingfa/core/ledger";

/** Reads a checkpoint kept elsewhere: a signed note, or JSON `{"checkpoint": note, "consistency": [base64…]}`. */
export const readKeptCheckpoint = (text: string): OtherCheckpoint => {
  // Pasting tends to lose the line break that ends a note, or to make it a Windows one.
  const asNote = { checkpoint: `${text.replaceAll("\r\n", "\n").trim()}\n` };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("checkpoint" in value) || typeof value.checkpoint !== "string")
      return asNote;
    const { checkpoint } = value;
    const proof =
      "consistency" in value && Array.isArray(value.consistency)
        ? value.consistency.filter((hash) => typeof hash === "string")
        : undefined;
    return { checkpoint, ...(proof ? { consistency: proof } : {}) };
  } catch {
    return asNote;
  }
};

/** Reads one of the log's tiles by its path; nothing when it is not to be had. */
export type FetchTile = (path: string) => Promise<Uint8Array | undefined>;

/**
 * Checks a receipt and holds it against a kept checkpoint. Where the two differ in size, the log's tiles join them:
 * they are fetched as the check asks for them, and it proves them before it believes them.
 */
export const verifyAgainst = async (
  receipt: unknown,
  keyFingerprint: string,
  kept: OtherCheckpoint,
  fetchTile: FetchTile,
): Promise<ValidReceipt | InvalidReceipt> => {
  const held = new Map<string, Uint8Array>();
  for (;;) {
    const wanted: Tile[] = [];
    const tiles = (tile: Tile): Uint8Array | undefined => {
      const bytes = held.get(tilePath(tile));
      if (!bytes) wanted.push(tile);
      return bytes;
    };
    const verdict = verifyReceipt(
      receipt,
      { keyFingerprint },
      nobleCrypto,
      kept.consistency ? kept : { ...kept, tiles },
    );
    const [tile] = wanted;
    if (verdict.valid || verdict.code !== "missingTile" || !tile) return verdict;
    const bytes = (await fetchTile(tilePath(tile))) ?? (await fetchTile(tilePath({ ...tile, width: 256 })));
    if (!bytes) return verdict;
    held.set(tilePath(tile), bytes);
  }
};

/** Tiles as the site that shows this page publishes them. */
export const siteTile: FetchTile = async (path) => {
  try {
    const response = await fetch(`/${path}`);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
};
