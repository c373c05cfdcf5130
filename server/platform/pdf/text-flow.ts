import { breakLines, type Unit } from "./break-lines.ts";
import { widthOf, type Face, type Fonts } from "./fonts.ts";
import { leading, type Sheet } from "./page.ts";
import type { Block, PlacedLine, Role } from "./placed.ts";

export type Setting = {
  role: Role;
  size: number;
  bold?: boolean;
  align?: "justify" | "left" | "center" | "right";
  /** In em, before the first line. */
  indent?: number;
  /** In em, kept free on the right. */
  rightIndent?: number;
  /** Distance of baselines; the body's when left out. */
  lead?: number;
};

/** Where text goes next: down the page, and on to another one. */
export class TextFlow {
  readonly blocks: Block[] = [];
  readonly sheet: Sheet;
  readonly fonts: Fonts;
  page = 0;
  /** Bottom of what has been set. */
  y: number;

  constructor(sheet: Sheet, fonts: Fonts) {
    this.sheet = sheet;
    this.fonts = fonts;
    this.y = sheet.top;
  }

  /** Sets a paragraph; it goes on over the page when it must. `within` narrows it. */
  paragraph(text: string, setting: Setting, within?: { left: number; right: number }): Block {
    const { left, right } = within ?? this.sheet;
    const lines = this.linesOf(text, setting, right - left);
    const block: Block = { role: setting.role, lines: [] };
    for (const [index, line] of lines.entries()) {
      this.#room(setting.lead ?? leading);
      this.y += setting.lead ?? leading;
      block.lines.push(this.#place(line, index === 0, setting, left, right));
    }
    this.blocks.push(block);
    return block;
  }

  linesOf(text: string, { size, bold, indent = 0, rightIndent = 0 }: Setting, width: number) {
    const face = this.face(bold);
    return breakLines(
      text,
      width - rightIndent * size,
      indent * size,
      (piece) => widthOf(piece, face, this.fonts) * size,
    );
  }

  /** Leaves `height` free, on this page. */
  skip(height: number): void {
    this.y += height;
  }

  newPage(): void {
    this.page++;
    this.y = this.sheet.top;
  }

  face(bold = false): Face {
    return bold ? this.fonts.bold : this.fonts.regular;
  }

  #room(height: number): void {
    if (this.y + height > this.sheet.bottom + 0.5) this.newPage();
  }

  #place(
    line: { units: Unit[]; width: number; slack: number; last: boolean },
    first: boolean,
    setting: Setting,
    left: number,
    right: number,
  ): PlacedLine {
    const { size, indent = 0, rightIndent = 0, align = "left", bold } = setting;
    const lead = setting.lead ?? leading;
    const begin = left + (first ? indent * size : 0);
    const free = right - rightIndent * size - begin - (line.width - (first ? indent * size : 0));
    const gap = line.units.length > 1 ? Math.max(0, free) / (line.units.length - 1) : 0;
    // Where a long word leaves much of a line, holes between the characters would be worse than a ragged edge.
    const justified = align === "justify" && !line.last && gap <= size / 2;
    return {
      page: this.page,
      x: align === "center" ? begin + free / 2 : align === "right" ? begin + free : begin,
      // The baseline sits where the em box of a Chinese face is centred in the leading.
      y: this.y - lead / 2 + size * 0.38,
      size,
      face: this.face(bold),
      units: line.units,
      gap: justified ? gap : 0,
    };
  }
}
