import type { Font } from "fontkit";
import type { Fonts } from "./fonts.ts";
import { runsOf } from "./fonts.ts";
import { sealRadius } from "./page.ts";

const red = "#c8161d";

/**
 * A round seal: star in the middle, the organ's name around from left to right, the special use across below. Drawn as
 * outlines, so that it is sharp at any size and no text of the page.
 */
export const drawSeal = (
  doc: PDFKit.PDFDocument,
  fonts: Fonts,
  { name, purpose, x, y }: { name: string; purpose?: string | undefined; x: number; y: number },
): void => {
  doc.save().fillColor(red).strokeColor(red).fillOpacity(0.8).strokeOpacity(0.8);
  doc
    .circle(x, y, sealRadius - 1.2)
    .lineWidth(2.4)
    .stroke();
  star(doc, x, y, sealRadius * 0.3);
  around(doc, fonts, name, x, y);
  if (purpose !== undefined) level(doc, fonts, purpose, x, y + sealRadius * 0.58);
  doc.restore();
};

const star = (doc: PDFKit.PDFDocument, x: number, y: number, radius: number): void => {
  const point = (index: number): [number, number] => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  };
  doc.polygon(...Array.from({ length: 10 }, (_, index) => point(index))).fill();
};

/** The more characters the name has, the narrower they stand and the further around they go. */
const around = (doc: PDFKit.PDFDocument, fonts: Fonts, name: string, x: number, y: number): void => {
  const letters = lettersOf(name, fonts);
  const height = letters.length > 16 ? 12.5 : 14.5;
  const radius = sealRadius - 5.5 - height / 2;
  const spread = Math.min(letters.length * 0.31, (290 * Math.PI) / 180);
  const step = letters.length > 1 ? spread / (letters.length - 1) : 0;
  const widest = letters.length > 1 ? step * (radius - height / 2) * 0.98 : height;
  for (const [index, letter] of letters.entries()) {
    const angle = -spread / 2 + index * step;
    const wide = Math.min(height * 0.86, widest);
    glyph(doc, letter, { x: x + Math.sin(angle) * radius, y: y - Math.cos(angle) * radius, angle, wide, height });
  }
};

const level = (doc: PDFKit.PDFDocument, fonts: Fonts, text: string, x: number, y: number): void => {
  const letters = lettersOf(text, fonts);
  const wide = Math.min(10, (sealRadius * 1.35) / Math.max(letters.length, 1));
  for (const [index, letter] of letters.entries())
    glyph(doc, letter, {
      x: x + (index - (letters.length - 1) / 2) * wide,
      y,
      angle: 0,
      wide: wide * 0.94,
      height: 11.5,
    });
};

type Letter = { font: Font; character: string };
const lettersOf = (text: string, fonts: Fonts): Letter[] =>
  runsOf(text, fonts.bold, fonts).flatMap(({ face: { font }, text: run }) =>
    Array.from(run).map((character) => ({ font, character })),
  );

/** Puts the em box of a character, scaled to `wide` × `height`, with its middle at a place. */
const glyph = (
  doc: PDFKit.PDFDocument,
  { font, character }: Letter,
  at: { x: number; y: number; angle: number; wide: number; height: number },
): void => {
  const outline = font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG();
  doc
    .save()
    .translate(at.x, at.y)
    .rotate((at.angle * 180) / Math.PI);
  doc
    .scale(at.wide / font.unitsPerEm, -at.height / font.unitsPerEm)
    .translate(-font.unitsPerEm / 2, -font.unitsPerEm * 0.38);
  if (outline !== "") doc.path(outline).fill();
  doc.restore();
};
