import type { Actor } from "@mingfa/core/procedure";
import { Download } from "#platform/http";
import { paperToDocx } from "#platform/docx";
import { MissingGlyphs } from "#platform/pdf";
import { mustRead } from "#procedure";
import type { DocumentsNode } from "./documents-node.ts";
import { contentErased, noSuchDocument, notPrinted } from "./errors.ts";
import { makeOne } from "./make.ts";
import { numberOf, paperOf } from "./paper-of.ts";
import { contentOf, findDocument, type DocumentRow } from "./store.ts";

type Place = { matter: string; document: string };

/** The signed PDF; printed now when nobody has yet. */
export const downloadPdf = async (node: DocumentsNode, actor: Actor, place: Place): Promise<Download> => {
  const row = await readable(node, actor, place);
  const body = await pdfOf(node, row);
  return new Download({ name: `${fileName(row)}.pdf`, media: "application/pdf", size: body.length, body });
};

/** The same words as a Word document to go on working with. */
export const downloadDocx = async (node: DocumentsNode, actor: Actor, place: Place): Promise<Download> => {
  const row = await readable(node, actor, place);
  const body = paperToDocx(await paperOf(node, node.db, row));
  const media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return new Download({ name: `${fileName(row)}.docx`, media, size: body.length, body });
};

/** The file of a paper. Throws a Problem when it was erased or cannot be printed. */
export const pdfOf = async (node: DocumentsNode, row: DocumentRow): Promise<Uint8Array> => {
  if (row.leaf === null) await printNow(node, row.id);
  const content = await contentOf(node.db, row.id);
  if (!content?.pdf) throw contentErased();
  return content.pdf;
};

const printNow = async (node: DocumentsNode, document: string): Promise<void> => {
  try {
    await makeOne(node, document);
  } catch (error) {
    if (error instanceof MissingGlyphs) throw notPrinted(error.text);
    throw error;
  }
};

const readable = async (node: DocumentsNode, actor: Actor, { matter, document }: Place): Promise<DocumentRow> => {
  await mustRead(node.procedure, actor, matter);
  const row = await findDocument(node.db, document);
  if (!row || row.matter !== matter) throw noSuchDocument();
  return row;
};

/** Title and number, as a person would name the file. */
export const fileName = (row: DocumentRow): string => [row.title.zh, numberOf(row)].filter(Boolean).join(" ");
