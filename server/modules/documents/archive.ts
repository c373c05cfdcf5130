import { strToU8, zipSync, type Zippable } from "fflate";
import type { MatterView } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { Download } from "#platform/http";
import { actReceipt, viewMatter } from "#procedure";
import { archiveRecord, recordXml, type ArchivedPaper } from "./archive-record.ts";
import type { DocumentsNode } from "./documents-node.ts";
import { fileName, pdfOf } from "./download.ts";
import { archiveForOfficers } from "./errors.ts";
import { numberPapersOf } from "./number-papers.ts";
import { receiptOfPaper } from "./proof.ts";
import { documentsOf, findDocument } from "./store.ts";

/**
 * The whole file of a matter for the archive: papers as PDF/A, acts and papers with their receipts, and metadata after
 * DA/T 46, once for machines (JSON) and once as archives take it (XML).
 */
export const archiveMatter = async (node: DocumentsNode, actor: Actor, id: string): Promise<Download> => {
  if (actor.kind !== "officer") throw archiveForOfficers();
  const matter = await viewMatter(node.procedure, actor, id);
  const at = node.now();
  await numberPapersOf(node.db, id, at);
  const files: Zippable = {};
  const papers = await addPapers(node, id, files);
  for (const { sequence } of matter.timeline)
    files[`receipts/act-${place(sequence)}.json`] = json(await actReceipt(node.procedure, actor, id, sequence));
  const record = archiveRecord(matter, papers, { node: node.log.signer.key.name, at });
  files["metadata.json"] = json(record);
  files["metadata.xml"] = strToU8(recordXml(record));
  // Stored, not deflated: a PDF is compressed already.
  const body = zipSync(files, { level: 0, mtime: `${civilDate(at)}T00:00:00` });
  return new Download({ name: `${nameOf(matter)}.zip`, media: "application/zip", size: body.length, body });
};

/** Papers whose content was erased are listed in the metadata and have no file. */
const addPapers = async (node: DocumentsNode, matter: string, files: Zippable): Promise<ArchivedPaper[]> => {
  const papers: ArchivedPaper[] = [];
  for (const { id, erasedBy } of await documentsOf(node.db, matter)) {
    const before = await findDocument(node.db, id);
    const pdf = before && erasedBy === null ? await pdfOf(node, before) : undefined;
    const row = await findDocument(node.db, id);
    if (!row) continue;
    const file = `documents/${place(papers.length + 1)} ${fileName(row)}.pdf`;
    if (pdf) files[file] = pdf;
    files[`receipts/document-${place(papers.length + 1)}.json`] = json(await receiptOfPaper(node, row));
    papers.push({ row, ...(pdf ? { file } : {}) });
  }
  return papers;
};

const place = (position: number): string => String(position).padStart(3, "0");
const nameOf = ({ number, title }: MatterView): string => `归档 ${title.zh} ${number}`;
const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
