/** Why a source is refused when it is compiled, or a value when it is read. */
export type ExpressionErrorCode =
  | "syntax"
  | "outsideSubset"
  | "unknownName"
  | "unknownFunction"
  | "number"
  | "tooLong"
  | "tooDeep"
  | "table";

/** A fault of a source, at a place a person can find. Lines and columns count from 1, `offset` from 0. */
export type ExpressionError = {
  code: ExpressionErrorCode;
  message: { zh: string; en: string };
  file?: string;
  line: number;
  column: number;
  offset: number;
};

/** Where a source begins: the file it stands in and its first line there (from 1), so that errors name the file's own lines. */
export type Origin = { file?: string; line?: number };

/** Thrown inside the compiler only; `compile` turns it into a value. */
export class SourceFault extends Error {
  readonly code: ExpressionErrorCode;
  readonly offset: number;
  readonly zh: string;

  constructor(code: ExpressionErrorCode, offset: number, zh: string, en: string) {
    super(en);
    this.code = code;
    this.offset = offset;
    this.zh = zh;
  }
}

export const outside = (offset: number, zh: string, en: string): SourceFault =>
  new SourceFault("outsideSubset", offset, zh, en);

export const locate = (source: string, fault: SourceFault, { file, line: first = 1 }: Origin = {}): ExpressionError => {
  const before = source.slice(0, fault.offset).split("\n");
  const line = first + before.length - 1;
  const column = Array.from(before.at(-1) ?? "").length + 1;
  const [zh, en] = file === undefined ? ["", ""] : [`${file} `, `${file}, `];
  return {
    code: fault.code,
    message: {
      zh: `${zh}第 ${line} 行第 ${column} 列：${fault.zh}`,
      en: `${en}line ${line}, column ${column}: ${fault.message}`,
    },
    ...(file === undefined ? {} : { file }),
    line,
    column,
    offset: fault.offset,
  };
};

/** Why an evaluation gave no value at all. What FEEL leaves undefined is null, not an error. */
export type EvaluationError = {
  code: "tooManySteps" | "notAllowed" | "severalRules" | "rulesDiffer";
  message: { zh: string; en: string };
};
