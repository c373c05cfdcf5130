import type { ExpressionError } from "../expression/index.ts";

/** Why a model, a decision or an evaluation is refused. */
export type Outside = { zh: string; en: string };

/** Thrown while a decision is compiled; `prepareDecision` turns it into a value. */
export class OutsideModel extends Error {
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
  }
}

/** The faults of a source, with the element it stands in. */
export const outsideSource = (element: string, errors: readonly ExpressionError[]): OutsideModel =>
  new OutsideModel(
    `“${element}”：${errors.map(({ message }) => message.zh).join("；")}`,
    `“${element}”: ${errors.map(({ message }) => message.en).join("; ")}`,
  );
