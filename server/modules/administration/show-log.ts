import type { LogFilter, OperationLine } from "@mingfa/contract";
import { deviceName } from "#identity";
import type { Download } from "#platform/http";
import type { AdministrationNode } from "./administration-node.ts";
import { csvDownload } from "./csv.ts";
import { operationLabel } from "./operation-names.ts";
import { listOperations, type OperationQuery, type OperationRow } from "./operation-store.ts";

const pageSize = 50;
const most = 10_000;

/** Lines of the operation log, the latest first. */
export const showLog = async (
  { db }: AdministrationNode,
  { after, ...filter }: LogFilter & { after?: string },
): Promise<{ lines: OperationLine[]; next?: string }> => {
  const before = after === undefined ? null : Number(after);
  const rows = await listOperations(db, { ...queryOf(filter), before, limit: pageSize + 1 });
  const lines = rows.slice(0, pageSize).map(lineOf);
  const last = lines.at(-1);
  return rows.length > pageSize && last ? { lines, next: String(last.id) } : { lines };
};

const queryOf = ({ kind, actor, outcome, from, to }: LogFilter): Omit<OperationQuery, "before" | "limit"> => ({
  kind: kind === undefined || kind === "refused" ? null : kind,
  actor: actor ?? null,
  refused: kind === "refused" || outcome === "refused" ? true : outcome === "done" ? false : null,
  from: from ?? null,
  to: to ?? null,
});

const lineOf = (row: OperationRow): OperationLine => ({
  id: row.id,
  at: row.at,
  operation: row.operation,
  label: operationLabel(row.operation),
  address: row.address,
  device: deviceName(row.userAgent),
  outcome: row.outcome,
  status: row.status,
  ...(row.actorKind === "officer" || row.actorKind === "party"
    ? {
        actor: {
          kind: row.actorKind,
          id: row.actorId ?? "",
          ...(row.actorOrgan === null ? {} : { organ: row.actorOrgan }),
        },
      }
    : {}),
  ...(row.named === null ? {} : { named: row.named }),
  ...(row.about === null ? {} : { about: row.about }),
});

/** The same lines as a table to keep; itself a line of the log. */
export const exportLog = async ({ db }: AdministrationNode, filter: LogFilter): Promise<Download> => {
  const rows = await listOperations(db, { ...queryOf(filter), before: null, limit: most });
  return csvDownload("操作日志", [
    ["编号", "时间（UTC）", "操作", "代号", "身份", "账号", "机关", "输入的账号", "地址", "设备", "结果", "对象"],
    ...rows
      .map(lineOf)
      .map(({ id, at, label, operation, actor, named, address, device, outcome, about }) => [
        String(id),
        at,
        label.zh,
        operation,
        actor?.kind ?? "",
        actor?.id ?? "",
        actor?.organ ?? "",
        named ?? "",
        address,
        device,
        outcome,
        about ?? "",
      ]),
    ...(rows.length < most ? [] : [["……", `只列出最近 ${most} 行`]]),
  ]);
};
