import { zipSync, strToU8 } from "fflate";

/** A PDF of one empty page, in `size` bytes where more are wanted. */
export const pdf = (size = 0, text = "demo"): Uint8Array => {
  const body = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
% ${text}
trailer<</Root 1 0 R>>
`;
  return strToU8(`${body}${"%".repeat(Math.max(0, size - body.length - 7))}\n%%EOF\n`);
};

/** The smallest picture there is: one pixel. */
export const png = (): Uint8Array =>
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );

const office = { "[Content_Types].xml": strToU8("<Types/>"), "_rels/.rels": strToU8("<Relationships/>") };

/** An archive with these entries beside those of an office document. */
const archive = (names: string[], more: Record<string, Uint8Array> = office): Uint8Array =>
  zipSync({ ...more, ...Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])) });

export const docx = (): Uint8Array => archive(["word/document.xml"]);
export const xlsx = (): Uint8Array => archive(["xl/workbook.xml"]);
export const ofd = (): Uint8Array => archive(["OFD.xml", "Doc_0/Document.xml"], {});

/** What people or their viruses call a document: each is something else. */
export const disguised: readonly [what: string, bytes: Uint8Array][] = [
  ["a Windows program", Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), Buffer.alloc(600)])],
  ["a Linux program", Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01\0"), Buffer.alloc(600)])],
  ["a shell script", strToU8("#!/bin/sh\nrm -rf /\n")],
  ["a page with a script", strToU8("<!doctype html><script>alert(1)</script>%PDF-1.4")],
  ["a picture of words with a script", strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ["plain text", strToU8("%PDX-1.4 这不是 PDF")],
  ["any other archive", archive(["readme.txt"], {})],
  ["a document with macros", archive(["word/document.xml", "word/vbaProject.bin"])],
  ["a sheet with macros", archive(["xl/workbook.xml", "xl/macrosheets/sheet1.xml"])],
  ["a document with an embedded object", archive(["word/document.xml", "word/embeddings/oleObject1.bin"])],
  ["a document with a program in it", archive(["word/document.xml", "word/media/image1.exe"])],
  ["an archive behind a program", Buffer.concat([Buffer.from("MZ\x90\0"), Buffer.alloc(60), docx()])],
  ["half an archive", docx().subarray(0, 150)],
];
