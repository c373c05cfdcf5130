import type { Text } from "@mingfa/contract";
import { Problem } from "#platform/http";

export const noSuchDocument = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchDocument",
    title: { zh: "本件没有这份文书", en: "This matter has no such paper" },
  });

/** Its content, or that of the act behind it, was lawfully erased: 410. */
export const contentErased = (): Problem =>
  new Problem({
    status: 410,
    code: "contentErased",
    title: { zh: "文书内容已依法删除", en: "The content of this paper was lawfully erased" },
  });

/** It cannot be printed: 409 with what is wrong and what to do. */
export const notPrinted = (problem: Text): Problem =>
  new Problem({
    status: 409,
    code: "notPrinted",
    title: { zh: "文书暂时无法制作", en: "The paper cannot be printed yet" },
    detail: problem,
  });

/** Only officers of the organ that handles the matter take its file to the archive: 403. */
export const archiveForOfficers = (): Problem =>
  new Problem({
    status: 403,
    code: "archiveForOfficers",
    title: {
      zh: "只有承办机关的工作人员可以导出归档包",
      en: "Only officers of the handling authority may take the archive",
    },
  });
