import { Unzip, UnzipInflate } from "fflate";
import { DocxFault } from "./docx-fault.ts";

/** What a statute needs and no more: the longest code is a few hundred kilobytes packed, some megabytes unpacked. */
export const docxLimits = { archive: 20_000_000, part: 40_000_000, ratio: 200, entries: 2_000 };

/** So much is unpacked before it is counted again: at the greatest ratio of the format some 8 MB. */
const step = 8_192;

/**
 * The one part of a DOCX archive that holds its text. Sizes are counted while unpacking, since an archive may lie about
 * them. Throws DocxFault for what is no such archive, and for one that is too large, too dense or has too many entries.
 */
export const documentPart = (archive: Uint8Array, limits = docxLimits): Uint8Array => {
  if (archive.length > limits.archive)
    throw new DocxFault(`文件超过 ${limits.archive} 字节`, `the file exceeds ${limits.archive} bytes`);
  const chunks: Uint8Array[] = [];
  let [entries, size, found, done] = [0, 0, false, false];
  let fault: Error | undefined;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > limits.entries) throw new DocxFault("压缩包内的文件过多", "the archive has too many entries");
    if (file.name !== "word/document.xml") return;
    if (found) throw new DocxFault("压缩包内有两份正文", "the archive holds its text twice");
    found = true;
    file.ondata = (error, chunk, final) => {
      if (error) return void (fault = error);
      size += chunk.length;
      chunks.push(chunk);
      done = final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const check = (read: number) => {
    if (fault) throw fault;
    if (size > limits.part) throw new DocxFault("正文解压后过大", "the text is too large when unpacked");
    if (size > limits.ratio * Math.max(read, step)) throw new DocxFault("压缩比异常", "the archive is too dense");
  };
  try {
    for (let at = 0; at < archive.length; at += step) {
      const end = Math.min(at + step, archive.length);
      unzip.push(archive.subarray(at, end), end === archive.length);
      check(end);
    }
  } catch (error) {
    if (error instanceof DocxFault) throw error;
    throw new DocxFault("文件不是完整的 DOCX 压缩包", "the file is no whole DOCX archive");
  }
  if (!found) throw new DocxFault("不是 DOCX 文件：没有 word/document.xml", "not a DOCX file: no word/document.xml");
  if (!done) throw new DocxFault("文件不是完整的 DOCX 压缩包", "the file is no whole DOCX archive");
  return Buffer.concat(chunks);
};
