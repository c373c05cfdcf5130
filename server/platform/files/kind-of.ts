import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "@mingfa/core/procedure";
import { zipNames } from "./zip-names.ts";

/** What the first bytes tell: a kind, that it is an archive and only the whole will tell, or that no form takes it. */
export type FirstLook = FileKind | "archive" | undefined;

const kinds: Readonly<Record<string, FirstLook>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpeg",
  "image/png": "png",
  "application/zip": "archive",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "archive",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "archive",
};

/** Judges by the content alone: a name and what a browser says of a file are only what someone wrote on it. */
export const firstLook = async (head: Uint8Array): Promise<FirstLook> => {
  // Where it can't tell by the first bytes of an archive's first entry, a zip is still a zip.
  if (head[0] === 0x50 && head[1] === 0x4b) return "archive";
  const found = await fileTypeFromBuffer(head);
  return kinds[found?.mime ?? ""];
};

/** The kind of an archive by what it holds; undefined for any other archive, and for one with a program in it. */
export const kindOfArchive = async (path: string): Promise<FileKind | undefined> => {
  const names = await zipNames(path);
  if (!names || names.some((name) => active.test(name))) return undefined;
  const has = (name: string) => names.includes(name);
  if (has("[Content_Types].xml") && has("word/document.xml")) return "docx";
  if (has("[Content_Types].xml") && has("xl/workbook.xml")) return "xlsx";
  return has("OFD.xml") ? "ofd" : undefined;
};

/** Macros, embedded objects and programs: parts of a document that do something when it is opened. */
const active =
  /(^|\/)(vbaProject|vbaData|oleObject\d*|activeX\d*)\.(bin|xml)$|(^|\/)embeddings\/|(^|\/)macrosheets\/|\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|msi|hta|sh)$/i;
