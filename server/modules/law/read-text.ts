import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readStatute, type Article, type Statute } from "@mingfa/core/law";

/** The whole statute in a folder's file; undefined when the file isn't there. */
export const readText = async (folder: string, file: string): Promise<Statute | undefined> => {
  try {
    return readStatute(await readFile(join(folder, file), "utf8"), file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};

/** The articles, before them what stands before the first (when and by whom adopted) as number 0. */
export const withPreamble = ({ preamble, articles }: Statute): Article[] =>
  preamble.length === 0
    ? articles
    : [{ number: 0, path: [], paragraphs: preamble.map((text) => ({ text, items: [] })) }, ...articles];
