import { strToU8, zipSync } from "fflate";

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** A paragraph as word processors write it: its words cut into runs. */
export const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${escape(text.slice(0, 3))}</w:t></w:r><w:r><w:t xml:space="preserve">${escape(text.slice(3))}</w:t></w:r></w:p>`;

/** A DOCX archive with this as its text. */
export const makeDocx = (xml: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/styles.xml": strToU8("<w:styles/>"),
    "word/document.xml": strToU8(xml),
    ...more,
  });
