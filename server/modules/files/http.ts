import { fileRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { discardFile } from "./discard.ts";
import type { FilesNode } from "./files-node.ts";
import { ownFile } from "./read.ts";
import { receivePiece } from "./receive.ts";

export const filesHttp = (node: FilesNode): Binding[] => [
  bind(fileRoutes.receive, ({ actor, params, body }) => receivePiece(node, actor, { ...params, bytes: body })),
  bind(fileRoutes.content, ({ actor, params }) => ownFile(node, actor, params.file)),
  bind(fileRoutes.discard, ({ actor, params }) => discardFile(node, actor, params.file)),
];
