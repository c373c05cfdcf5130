import type { MatterView } from "@mingfa/contract";
import { numberOf } from "./paper-of.ts";
import type { DocumentRow } from "./store.ts";

/** A paper in the archive; without a file where its content was erased. */
export type ArchivedPaper = { row: DocumentRow; file?: string };

type Value = string | number | null | Value[] | { [name: string]: Value };

/** Metadata of a matter's file, by the elements of DA/T 46 (文书类电子文件元数据方案), which name themselves in Chinese. */
export const archiveRecord = (
  matter: MatterView,
  papers: readonly ArchivedPaper[],
  made: { node: string; at: string },
): Value => ({
  聚合层次: "案卷",
  来源: { 立档单位名称: matter.organ.name, 产生系统: `Mingfa ${made.node}`, 归档包生成时间: made.at },
  电子文件号: matter.number,
  内容描述: {
    题名: `${matter.title.zh}（${matter.applicant.name}）`,
    责任者: matter.organ.name,
    日期: matter.openedOn,
    办理阶段: matter.stage.label.zh,
    程序版本: `${matter.procedure.id} ${matter.procedure.version}`,
  },
  文件: papers.map(paperRecord),
  业务行为: matter.timeline.map((entry) => ({
    顺序号: entry.sequence,
    行为: entry.label.zh,
    机构人员: entry.actor.name.zh,
    行为依据: entry.basis.map(({ text }) => text),
    生效日期: entry.effectiveOn,
    记录时间: entry.recordedAt,
    存证凭证: `receipts/act-${String(entry.sequence).padStart(3, "0")}.json`,
  })),
});

const paperRecord = ({ row, file }: ArchivedPaper, index: number): Value => ({
  聚合层次: "件",
  题名: row.title.zh,
  文件编号: numberOf(row) ?? null,
  日期: row.dated,
  产生于: row.sequence,
  电子属性: {
    计算机文件名: file ?? null,
    格式信息: "PDF/A-2a",
    计算机文件大小: row.size,
    数字摘要算法: "SHA-256",
    数字摘要值: row.sha256,
  },
  电子签名: { 签名规则: "PAdES B-B", 签名时间: row.madeOutAt },
  存证凭证: `receipts/document-${String(index + 1).padStart(3, "0")}.json`,
  处置: row.erasedBy === null ? "保存" : `内容已依法删除（${row.erasedBy}）`,
});

/** The same as XML: an element per name, one per entry of a list. */
export const recordXml = (record: Value): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element("电子文件", record, "")}\n`;

const element = (name: string, value: Value, indent: string): string => {
  if (Array.isArray(value)) return value.map((one) => element(name, one, indent)).join("\n");
  if (value === null) return `${indent}<${name}/>`;
  if (typeof value !== "object") return `${indent}<${name}>${text(String(value))}</${name}>`;
  const inner = Object.entries(value)
    .filter(([, one]) => !(Array.isArray(one) && one.length === 0))
    .map(([key, one]) => element(key, one, `${indent}  `));
  return [`${indent}<${name}>`, ...inner, `${indent}</${name}>`].join("\n");
};

/** XML knows no other controls than line breaks and tabs. */
const text = (value: string): string =>
  value
    .replaceAll(/[^\n\t\u0020-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
