import type { Text } from "./text.ts";

/** Kinds of files that a form can ask for, told by what is in them; `endings`: how names of such files end. */
export const fileKinds = {
  pdf: { media: "application/pdf", endings: ["pdf"], label: { zh: "PDF", en: "PDF" } },
  ofd: { media: "application/ofd", endings: ["ofd"], label: { zh: "OFD", en: "OFD" } },
  jpeg: { media: "image/jpeg", endings: ["jpg", "jpeg"], label: { zh: "JPG 图片", en: "JPG picture" } },
  png: { media: "image/png", endings: ["png"], label: { zh: "PNG 图片", en: "PNG picture" } },
  docx: {
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
    label: { zh: "Word 文档（docx）", en: "Word document (docx)" },
  },
  xlsx: {
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
    label: { zh: "Excel 表格（xlsx）", en: "Excel sheet (xlsx)" },
  },
} as const satisfies Record<string, { media: string; endings: readonly string[]; label: Text }>;
export type FileKind = keyof typeof fileKinds;

export const isFileKind = (name: unknown): name is FileKind =>
  typeof name === "string" && Object.hasOwn(fileKinds, name);

/** What a question for files takes where its pack says nothing else. Sizes in MB of 1,000,000 bytes. */
const fileDefaults = { accept: ["pdf", "ofd", "jpeg", "png"], maxSize: 20, min: 1, max: 5 } as const;

/** A question for files, as far as files go. */
type FileQuestion = {
  accept?: readonly FileKind[] | undefined;
  maxSize?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
};

/** The bounds that a question for files sets, defaults filled in; `maxBytes` of one file. */
export const fileBounds = (
  field: FileQuestion,
): { accept: readonly FileKind[]; maxBytes: number; min: number; max: number } => ({
  accept: field.accept ?? fileDefaults.accept,
  maxBytes: (field.maxSize ?? fileDefaults.maxSize) * 1_000_000,
  min: field.min ?? fileDefaults.min,
  max: field.max ?? fileDefaults.max,
});

/** Bytes as people read them: `3.4 MB`, `17 KB`. */
export const printBytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;

/** A file is too large for its question; nothing where it isn't. */
export const oversize = (bytes: number, maxBytes: number): Text | undefined =>
  bytes <= maxBytes
    ? undefined
    : {
        zh: `文件有 ${printBytes(bytes)}，超过了 ${printBytes(maxBytes)} 的上限，没有上传。可以压缩、分成几个文件，或者到窗口提交`,
        en: `The file has ${printBytes(bytes)}, more than the ${printBytes(maxBytes)} allowed; it was not uploaded. Compress it, split it, or bring it to the counter`,
      };
