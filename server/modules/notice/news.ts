import type { NewsHandlers } from "#platform/outbox";
import type { ProcedureNode } from "#procedure";
import { notify } from "./notify.ts";

/** Each act tells those whom its procedure says it tells. */
export const noticeNews = (node: ProcedureNode): NewsHandlers => ({
  "procedure.performed": (tx, { payload }) =>
    notify({ ...node, db: tx }, { matter: String(payload["matter"]), sequence: Number(payload["sequence"]) }),
});
