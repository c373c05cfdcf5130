/** Why released data can't be made: a value that isn't one, a key that isn't at hand, a form that doesn't fit. */
export type ReleaseCode = "notScalar" | "noKey" | "notThisForm" | "notNumeric";

/** Stops a release before anything leaves. */
export class ReleaseError extends Error {
  readonly code: ReleaseCode;
  readonly field: string;
  readonly text: { zh: string; en: string };

  constructor(code: ReleaseCode, field: string) {
    const { zh, en } = sentences[code];
    super(`${zh}：${field} (${en}: ${field})`);
    this.name = "ReleaseError";
    this.code = code;
    this.field = field;
    this.text = { zh: `${zh}：${field}`, en: `${en}: ${field}` };
  }
}

const sentences: Record<ReleaseCode, { zh: string; en: string }> = {
  notScalar: { zh: "数据项的值不是文字、数字或是否", en: "the field's value is no text, number or boolean" },
  noKey: { zh: "没有数据项所用的假名密钥", en: "the pseudonym key of the field is not at hand" },
  notThisForm: { zh: "数据项不能以这种方式提供", en: "the field can't be released this way" },
  notNumeric: { zh: "数据项的值不是数字，不能求和", en: "the field's value is no number and can't be summed" },
};
