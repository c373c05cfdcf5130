import { invalid, Problem } from "#platform/http";

export const notPublished = (): Problem =>
  new Problem({
    status: 404,
    code: "notPublished",
    title: { zh: "没有公示这项决定", en: "No such decision has been published" },
  });

export const noSuchCursor = (): Problem =>
  invalid([
    {
      field: "after",
      code: "shape",
      message: { zh: "不是上一页给出的位置", en: "is not a place that an earlier page named" },
    },
  ]);
