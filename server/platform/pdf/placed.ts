import type { Unit } from "./break-lines.ts";
import type { Face } from "./fonts.ts";

/** What a reader's software is told a piece of text is. */
export type Role = "H1" | "P" | "TH" | "TD" | "Caption";

/** Text that is read as one: its lines, which may stand on two pages. `row`: the table row it is a cell of. */
export type Block = { role: Role; row?: number; lines: PlacedLine[] };

/** One line: where it begins (`x`, `y` of the baseline), and how much is added after each of its pieces. */
export type PlacedLine = { page: number; x: number; y: number; size: number; face: Face; units: Unit[]; gap: number };

export type Box = { page: number; x: number; y: number; width: number; height: number };

/** Everything on the pages, in the order in which it is read. */
export type Placed = {
  pages: number;
  blocks: Block[];
  /** Outlines of a table's cells. */
  cells: Box[];
  seal: { page: number; x: number; y: number };
  code: Box;
};
