import { documentRoutes } from "@mingfa/contract";
import { bind, type Binding, type FileRoute } from "#platform/http";
import { authorityOf } from "#platform/pdf";
import { archiveMatter } from "./archive.ts";
import type { DocumentsNode } from "./documents-node.ts";
import { downloadDocx, downloadPdf } from "./download.ts";
import { listDocuments } from "./list.ts";
import { proofByAct, proofByHash } from "./proof.ts";

export const documentsHttp = (node: DocumentsNode): Binding[] => [
  bind(documentRoutes.list, ({ actor, params }) => listDocuments(node, actor, params.matter)),
  bind(documentRoutes.pdf, ({ actor, params }) => downloadPdf(node, actor, params)),
  bind(documentRoutes.docx, ({ actor, params }) => downloadDocx(node, actor, params)),
  bind(documentRoutes.archive, ({ actor, params }) => archiveMatter(node, actor, params.matter)),
  bind(documentRoutes.byHash, ({ params }) => proofByHash(node, params.hash)),
  bind(documentRoutes.byAct, ({ params }) => proofByAct(node, params.act)),
];

/** The node's certificate: who trusts it trusts every organ's. */
export const documentsFiles = (node: DocumentsNode): FileRoute[] => [
  {
    path: "/seals/authority.pem",
    read: async () => ({ body: await authorityOf(node.seals), type: "application/x-pem-file", immutable: false }),
  },
];
