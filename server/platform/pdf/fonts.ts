import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { MissingGlyphs } from "./errors.ts";

/** A typeface as the printer embeds it and as it is measured. */
export type Face = { name: string; data: Buffer; font: Font };

/** Regular and bold Noto Serif SC, then those for characters that it lacks, in order. */
export type Fonts = { regular: Face; bold: Face; rare: Face[] };

/** A stretch of text that one face prints. */
export type Run = { face: Face; text: string };

/** Where Debian's fonts-hanazono puts the characters of CJK extensions; npm has no package that holds them as TrueType. */
const debianRareFonts = ["HanaMinA.ttf", "HanaMinB.ttf"].map((file) => `/usr/share/fonts/truetype/hanazono/${file}`);

/** Reads the fonts, with files for rare characters; throws where one that was asked for is no TrueType font. */
export const readFonts = (rareFiles: readonly string[]): Fonts => {
  const { resolve } = createRequire(import.meta.url);
  const noto = (weight: string) =>
    readFace(`noto-${weight}`, resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`));
  return {
    regular: noto("400Regular"),
    bold: noto("700Bold"),
    rare: rareFiles.map((file, index) => readFace(`rare-${index}`, file)),
  };
};

/** Those of Debian's that are there. */
export const installedRareFonts = (): string[] => debianRareFonts.filter((file) => existsSync(file));

const readFace = (name: string, file: string): Face => {
  const data = readFileSync(file);
  const font = create(data);
  if (!("layout" in font)) throw new TypeError(`${file} is a collection of fonts, not one TrueType font`);
  return { name, data, font };
};

/** Splits text by the face that prints it, the wanted one first. Throws MissingGlyphs. */
export const runsOf = (text: string, wanted: Face, fonts: Fonts): Run[] => {
  const runs: Run[] = [];
  const missing = new Set<string>();
  for (const character of text) {
    const face = faceFor(character, wanted, fonts);
    if (!face) missing.add(character);
    const last = runs.at(-1);
    if (last && (last.face === face || !face)) last.text += character;
    else if (face) runs.push({ face, text: character });
  }
  if (missing.size > 0) throw new MissingGlyphs([...missing]);
  return runs;
};

const faceFor = (character: string, wanted: Face, { regular, rare }: Fonts): Face | undefined => {
  const code = character.codePointAt(0) ?? 0;
  return [wanted, regular, ...rare].find(({ font }) => font.hasGlyphForCodePoint(code));
};

/** Width of text in em, by the faces that print it. Throws MissingGlyphs. */
export const widthOf = (text: string, wanted: Face, fonts: Fonts): number =>
  runsOf(text, wanted, fonts).reduce((width, run) => width + runWidth(run), 0);

export const runWidth = ({ face: { font }, text }: Run): number => {
  let units = 0;
  for (const character of text) units += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
  return units / font.unitsPerEm;
};
