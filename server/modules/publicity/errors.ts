import { Problem } from "#platform/http";

export const notPublished = (): Problem =>
  new Problem({
    status: 404,
    code: "notPublished",
    title: { zh: "没有公示这项决定", en: "No such decision has been published" },
  });

export const noSuchPlace = (): Problem =>
  new Problem({
    status: 400,
    code: "noSuchPlace",
    title: { zh: "翻页位置无法识别，请从第一页看起", en: "This page of the list cannot be found; please start again" },
  });
