import { chineseDate } from "@mingfa/core/writing";
import type { Fonts } from "./fonts.ts";
import { layRows } from "./lay-rows.ts";
import { across, bodySize, leading, qrSide, upright } from "./page.ts";
import { basisLine, type Paper } from "./paper.ts";
import type { Box, Placed } from "./placed.ts";
import { paragraphsOf, printable } from "./printable.ts";
import { sealRise, signatureFits } from "./signature-room.ts";
import { TextFlow } from "./text-flow.ts";

/** Places everything that stands on a paper. Throws MissingGlyphs where a character cannot be printed. */
export const layOut = (paper: Paper, fonts: Fonts): Placed => {
  const flow = new TextFlow(paper.layout === "certificate" ? across : upright, fonts);
  head(flow, paper);
  const cells = paper.layout === "letter" ? letter(flow, paper) : layRows(flow, paper);
  const closing = close(flow, paper);
  return { pages: flow.page + 1, blocks: flow.blocks, cells, ...closing };
};

const head = (flow: TextFlow, { layout, organ, title, number }: Paper): void => {
  const line = (text: string, role: "H1" | "P", size: number, lead: number) =>
    flow.paragraph(printable(text), { role, size, bold: true, align: "center", lead });
  if (layout !== "certificate") line(organ, "P", 20, 34);
  line(spaced(title), "H1", layout === "certificate" ? 34 : 25, layout === "certificate" ? 54 : 44);
  if (number === undefined) return flow.skip(leading / 2);
  flow.paragraph(number, { role: "P", size: bodySize, align: layout === "certificate" ? "center" : "right", lead: 36 });
  flow.skip(leading / 4);
};

/** Short titles are set wide, as on printed forms. */
const spaced = (title: string): string => (title.length <= 6 ? Array.from(title).join("\u3000") : title);

const letter = (flow: TextFlow, { addressee, body, basis }: Paper): Box[] => {
  if (addressee !== undefined) flow.paragraph(`${printable(addressee)}：`, { role: "P", size: bodySize });
  const paragraphs = [...body.flatMap(paragraphsOf), ...basisLine(basis)];
  for (const text of paragraphs) flow.paragraph(text, { role: "P", size: bodySize, indent: 2, align: "justify" });
  return [];
};

/**
 * Name of the organ and date on the right with the seal over them, the code for checking on the left. Never alone on a
 * page: the last two lines of the text go with them (of a form its last row, see `layRows`).
 */
const close = (flow: TextFlow, paper: Paper): Pick<Placed, "seal" | "code"> => {
  const { sheet } = flow;
  if (!signatureFits(flow)) takeAlong(flow);
  flow.skip(sealRise);
  const top = flow.y;
  const date = chineseDate(paper.date);
  const width = bodySize * Math.max(Array.from(paper.organ).length, Array.from(date).length);
  const right = sheet.right - bodySize * 2;
  const within = { left: Math.max(sheet.left + qrSide + 12, right - width), right };
  const setting = { role: "P", size: bodySize, align: "center" } as const;
  flow.paragraph(printable(paper.organ), setting, within);
  flow.paragraph(date, setting, within);
  const code = { page: flow.page, x: sheet.left, y: top - sealRise / 2 - 4, width: qrSide, height: qrSide };
  caption(flow, paper.check.lines, code);
  return { seal: { page: flow.page, x: (within.left + within.right) / 2, y: (top + flow.y) / 2 - 8 }, code };
};

const captionSize = 7.5;

const caption = (flow: TextFlow, lines: string[], { x, y, height }: Box): void => {
  flow.y = y + height + 4;
  for (const text of lines)
    flow.paragraph(text, { role: "Caption", size: captionSize, lead: 10.5 }, { left: x, right: flow.sheet.right });
};

/** Moves the last lines of the text (two of a longer paragraph) to a new page, so that the signature has company. */
const takeAlong = (flow: TextFlow): void => {
  const last = flow.blocks.at(-1);
  const moved = last && last.role === "P" ? last.lines.slice(-2) : [];
  flow.newPage();
  const lift = (moved[0]?.y ?? 0) - (flow.sheet.top + leading / 2 + bodySize * 0.38);
  for (const line of moved) {
    line.y -= lift;
    line.page = flow.page;
  }
  flow.skip(moved.length * leading);
};
