import { Problem } from "#platform/http";
import { basisView } from "#procedure";

/** The authority asked for is none of the supervisor's region: 403 with the articles that bound it. */
export const outsideRegion = (basis: string[]): Problem =>
  new Problem({
    status: 403,
    code: "outsideRegion",
    title: { zh: "这个机关不在您的监督范围内", en: "This authority is outside your region" },
    reasons: [
      {
        id: "outsideRegion",
        message: {
          zh: "行政执法监督只及于本级人民政府所属部门和下级人民政府的行政执法工作",
          en: "Supervision reaches the departments of one’s own government and the governments below it, no further",
        },
        basis: basisView(basis),
      },
    ],
  });

/** The packs have no procedure by which an authority is urged: 409. */
export const noUrging = (): Problem =>
  new Problem({
    status: 409,
    code: "noUrging",
    title: { zh: "规则包中没有现行的督办程序", en: "The packs have no procedure for urging in force" },
  });

/** Only an overdue matter gives cause to urge: 409 with the article. */
export const nothingToUrge = (basis: string[]): Problem =>
  new Problem({
    status: 409,
    code: "nothingToUrge",
    title: { zh: "这个办件没有超期，不能督办", en: "This matter is not overdue; there is nothing to urge" },
    reasons: [
      {
        id: "nothingToUrge",
        message: {
          zh: "只对应当履行而未履行职责的机关制发督办函",
          en: "Letters of urging go to authorities that have not performed a duty",
        },
        basis: basisView(basis),
      },
    ],
  });
