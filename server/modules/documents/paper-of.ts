import { keyFingerprint, printFingerprint } from "@mingfa/core/ledger";
import { officialNumber } from "@mingfa/core/writing";
import { organNames } from "#organ";
import type { Database } from "#platform/database";
import type { Paper } from "#platform/pdf";
import { basisView, paperActs } from "#procedure";
import type { DocumentsNode } from "./documents-node.ts";
import { contentErased } from "./errors.ts";
import type { DocumentRow } from "./store.ts";

/** The number people write; undefined for a paper without one. */
export const numberOf = ({ word, serial, dated }: Pick<DocumentRow, "word" | "serial" | "dated">): string | undefined =>
  word === null || serial === null ? undefined : officialNumber(word, Number(dated.slice(0, 4)), serial);

/** The paper as the recorded act made it out: the same whenever it is asked for. Throws where the content was erased. */
export const paperOf = async (node: DocumentsNode, db: Database, row: DocumentRow): Promise<Paper> => {
  const [act] = await paperActs(db, [row]);
  const document = act?.documents?.find(({ name }) => name === row.name);
  if (!act || !document) throw contentErased();
  const number = numberOf(row);
  return {
    layout: document.layout ?? "letter",
    organ: (await organNames(db, [row.organ])).get(row.organ) ?? row.organ,
    title: document.title.zh,
    ...(number === undefined ? {} : { number }),
    ...(document.to === undefined ? {} : { addressee: document.to.zh }),
    body: document.lines.map(({ zh }) => zh),
    basis: basisView(act.basis).map(({ text }) => text),
    date: row.dated,
    seal: document.sealFor === undefined ? {} : { purpose: document.sealFor },
    check: checkOf(node, row.act),
    madeAt: row.madeOutAt,
  };
};

/** Where a paper is checked: the act and the key that its log must be signed with. */
const checkOf = ({ portal, log }: DocumentsNode, act: string): Paper["check"] => {
  const fingerprint = keyFingerprint(log.signer.key.publicKey);
  return {
    url: `${portal}/verify?act=${act}&key=${fingerprint}`,
    lines: ["扫码核验本文书", `环节编号 ${act}`, `密钥指纹 ${printFingerprint(fingerprint).slice(0, 29)}…`],
  };
};
