import PDFDocument from "pdfkit";
import { drawSeal } from "./draw-seal.ts";
import { runsOf, runWidth, type Face, type Fonts } from "./fonts.ts";
import { layOut } from "./lay-out.ts";
import { across, footerDrop, footerSize, upright, type Sheet } from "./page.ts";
import type { Paper } from "./paper.ts";
import type { Box, PlacedLine } from "./placed.ts";
import { qrSquares } from "./qr.ts";
import { Tags } from "./tags.ts";

/**
 * The paper as PDF/A-2a: fonts embedded as subsets, every piece tagged, the same bytes for the same paper. Throws
 * MissingGlyphs.
 */
export const drawPaper = async (paper: Paper, fonts: Fonts): Promise<Uint8Array> => {
  const placed = layOut(paper, fonts);
  const sheet = paper.layout === "certificate" ? across : upright;
  const doc = new PDFDocument(optionsOf(paper, sheet));
  const bytes = collect(doc);
  for (const { name, data } of [fonts.regular, fonts.bold, ...fonts.rare]) doc.registerFont(name, data);
  const tags = new Tags(doc, placed.blocks);
  for (let page = 0; page < placed.pages; page++) {
    doc.addPage();
    const here = <T extends { page: number }>(items: T[]): T[] => items.filter((item) => item.page === page);
    tags.artifact(() => {
      for (const cell of here(placed.cells)) rule(doc, cell);
      if (paper.layout === "certificate") frame(doc, sheet);
    });
    // Under the text, so that every word of name and date stays readable.
    if (placed.seal.page === page)
      tags.figure(sealText(paper), () =>
        drawSeal(doc, fonts, { name: paper.organ, purpose: paper.seal.purpose, ...placed.seal }),
      );
    for (const block of placed.blocks)
      for (const line of here(block.lines)) tags.content(block, () => text(doc, line, fonts));
    if (placed.code.page === page)
      tags.figure(`核验二维码：${paper.check.url}`, () => code(doc, placed.code, paper.check.url));
    tags.artifact(() => footer(doc, sheet, `第${page + 1}页 共${placed.pages}页`, fonts.regular), "Pagination");
  }
  tags.end();
  doc.end();
  return bytes;
};

const optionsOf = ({ title, organ, number, madeAt }: Paper, { width, height }: Sheet): PDFKit.PDFDocumentOptions => ({
  size: [width, height],
  margin: 0,
  autoFirstPage: false,
  pdfVersion: "1.7",
  subset: "PDF/A-2a",
  tagged: true,
  lang: "zh-CN",
  displayTitle: true,
  // PDFKit otherwise opens Helvetica, which PDF/A would have to embed.
  font: null as unknown as string,
  info: {
    Title: number === undefined ? title : `${title} ${number}`,
    Author: organ,
    Creator: "Mingfa",
    Producer: "Mingfa",
    CreationDate: new Date(madeAt),
    ModDate: new Date(madeAt),
  },
});

const collect = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });

const sealText = ({ organ, seal }: Paper): string => `印章：${organ}${seal.purpose ?? ""}`;

/** Pieces of one face are drawn together, with the line's gap after each character of Chinese; words stay whole. */
const text = (doc: PDFKit.PDFDocument, { x, y, size, face, units, gap }: PlacedLine, fonts: Fonts): void => {
  let at = x;
  for (const unit of units) {
    for (const run of runsOf(unit.text, face, fonts)) {
      draw(doc, run.text, run.face, at, y, size);
      at += runWidth(run) * size;
    }
    at += gap;
  }
};

const draw = (doc: PDFKit.PDFDocument, piece: string, face: Face, x: number, y: number, size: number): void => {
  doc.font(face.name, size).fillColor("#000000").text(piece, x, y, { lineBreak: false, baseline: "alphabetic" });
};

const rule = (doc: PDFKit.PDFDocument, { x, y, width, height }: Box): void => {
  doc.lineWidth(0.7).strokeColor("#000000").rect(x, y, width, height).stroke();
};

const frame = (doc: PDFKit.PDFDocument, { width, height }: Sheet): void => {
  for (const [inset, line] of [
    [40, 2.6],
    [47, 0.8],
  ] as const)
    doc
      .lineWidth(line)
      .strokeColor("#8a6d1f")
      .rect(inset, inset, width - 2 * inset, height - 2 * inset)
      .stroke();
};

const footer = (doc: PDFKit.PDFDocument, { width, bottom }: Sheet, words: string, face: Face): void => {
  const wide = runWidth({ face, text: words }) * footerSize;
  draw(doc, words, face, (width - wide) / 2, bottom + footerDrop, footerSize);
};

const code = (doc: PDFKit.PDFDocument, { x, y, width }: Box, url: string): void => {
  const { size, dark } = qrSquares(url);
  const side = width / size;
  // A hair wider than a square, or viewers show seams between neighbours.
  for (const { row, column } of dark) doc.rect(x + column * side, y + row * side, side * 1.02, side * 1.02);
  doc.fillColor("#000000").fill();
};
