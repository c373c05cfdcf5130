import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tilePath, type OtherCheckpoint, type Tile } from "@mingfa/core/ledger";
import { badInput } from "./problem.ts";
import { readInput } from "./read-json.ts";

/**
 * A checkpoint kept elsewhere: a signed note, or JSON `{"checkpoint": note, "consistency": [base64…]}`. Where the file
 * lies in a copy of the log, beside `tile/`, the tiles link it to a receipt of another size.
 */
export const otherCheckpoint = (file: string): OtherCheckpoint => {
  const text = readInput(file);
  if (text.trimStart().startsWith("{")) return fromJson(file, text);
  const folder = dirname(file);
  return existsSync(join(folder, "tile")) ? { checkpoint: text, tiles: tilesIn(folder) } : { checkpoint: text };
};

const fromJson = (file: string, text: string): OtherCheckpoint => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value === "object" && value !== null && "checkpoint" in value && typeof value.checkpoint === "string") {
    const { checkpoint } = value;
    if (!("consistency" in value)) return { checkpoint };
    const { consistency } = value;
    if (Array.isArray(consistency) && consistency.every((hash) => typeof hash === "string"))
      return { checkpoint, consistency };
  }
  throw badInput(
    "malformedCheckpoint",
    `${file} 应为 {"checkpoint": 签名文本, "consistency": [base64…]}`,
    `${file} must be {"checkpoint": note, "consistency": [base64…]}`,
  );
};

const tilesIn = (folder: string) => {
  const read = (tile: Tile) => {
    const path = join(folder, tilePath(tile));
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  return (tile: Tile): Uint8Array | undefined =>
    read(tile) ?? read({ ...tile, width: 256 })?.subarray(0, tile.width * 32);
};
