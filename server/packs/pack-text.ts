import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { atStart, type FileFault } from "./fault.ts";

/** A pack is written and reviewed by people; a larger file is a mistake or an attack. */
const maximumBytes = 1024 * 1024;

/** Control characters have no business in a pack and hide things from a reviewer. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** The text of a pack file: at most 1 MiB of UTF-8 without control characters. */
export const packText = (
  folder: string,
  file: string,
): { ok: true; text: string } | { ok: false; fault: FileFault } => {
  const refuse = (code: string, zh: string, en: string, line = 1) => ({
    ok: false as const,
    fault: { ...atStart(file, code, zh, en), line },
  });
  const path = join(folder, file);
  const { size } = statSync(path);
  if (size > maximumBytes) {
    return refuse(
      "tooLarge",
      `文件过大（${size}字节，上限${maximumBytes}）`,
      `the file has ${size} bytes; ${maximumBytes} are allowed`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    return refuse("notUtf8", "文件不是 UTF-8 编码", "the file is not UTF-8");
  }
  const at = text.search(control);
  if (at < 0) return { ok: true, text };
  const code = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
  const line = text.slice(0, at).split("\n").length;
  return refuse("controlCharacter", `含有不可见的控制字符 ${code}`, `it holds the control character ${code}`, line);
};
