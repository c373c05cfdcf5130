import type { Text } from "@mingfa/contract";
import { printBytes, wrongKind, type FileKind } from "@mingfa/core/procedure";
import { invalid, Problem } from "#platform/http";

export const noSuchFile = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchFile",
    title: { zh: "没有这个文件，或者您无权查看", en: "There is no such file, or it is not yours to see" },
  });

/** A file no form takes: what is wrong with it, at the field `file`. */
const refusedFile = (code: string, message: Text): Problem => invalid([{ field: "file", code, message }]);

/** A virus scanner found something. */
export const infected = (): Problem =>
  refusedFile("infected", {
    zh: "查毒发现这个文件带有病毒，没有保存。请先在自己的设备上查杀，再重新制作文件",
    en: "The virus scanner found a virus in this file; it was not kept. Clean your device first and make the file anew",
  });

/** The scanner is out of reach: the bytes are kept, and the same request may be sent again. */
export const scannerSilent = (): Problem =>
  new Problem({
    status: 503,
    code: "scannerSilent",
    title: { zh: "查毒服务暂时没有回应", en: "The virus scanner does not answer" },
    detail: {
      zh: "文件已经传到，查毒通过后才能使用。请稍后再试，不用重新上传",
      en: "The file has arrived and can be used once it is scanned. Try again later; there is no need to upload it again",
    },
  });

/** One person's files that no act has taken would fill the disk. */
export const tooManyFiles = (limit: number): Problem =>
  new Problem({
    status: 409,
    code: "tooManyFiles",
    title: { zh: "您还没有提交的文件太多", en: "You have too many files that are not handed in yet" },
    detail: {
      zh: `没有提交的文件合计不能超过 ${printBytes(limit)}。请先提交，或者删除不用的文件`,
      en: `Files not handed in may come to ${printBytes(limit)} in all. Hand them in, or remove what you don’t need`,
    },
  });

/** The bytes were lawfully erased: the record that there was a file stays. */
export const erasedFile = (): Problem =>
  new Problem({
    status: 410,
    code: "erasedFile",
    title: { zh: "这个文件已经依法删除", en: "This file was lawfully erased" },
  });

/** A form asks for files at that question, or it does not. */
export const noSuchQuestion = (): Problem =>
  invalid([
    { field: "field", code: "noSuchQuestion", message: { zh: "这一项不收文件", en: "this question takes no files" } },
  ]);

/** By its content it is none of the kinds the question takes, whatever its name says. */
export const otherKind = ({ accept }: { accept: readonly FileKind[] }): Problem => {
  const { zh, en } = wrongKind(accept);
  return refusedFile("kind", {
    zh: `${zh}。系统按文件内容判断，改文件名没有用；含有宏、程序或者嵌入对象的文件也不收`,
    en: `${en}. The content decides, not the name; files with macros, programs or embedded objects are not taken`,
  });
};

/** More bytes than the file was said to have. */
export const tooMuch = (): Problem =>
  invalid([
    {
      field: "offset",
      code: "tooMuch",
      message: { zh: "内容比开始时所说的文件大", en: "there are more bytes than the file was said to have" },
    },
  ]);
