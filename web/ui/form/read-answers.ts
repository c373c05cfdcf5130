import type { Json, JsonObject } from "@mingfa/core/procedure";
import { readFileRows } from "../file/file-row.ts";
import {
  isGroup,
  isRows,
  plainFigures,
  single,
  type Answer,
  type Answers,
  type Form,
  type SimpleField,
} from "./answers.ts";

/** Reads what was entered into the input of an act. What cannot be read stays as typed, for the check to name it. */
export const readAnswers = (form: Form, answers: Answers): JsonObject => {
  const input: JsonObject = {};
  for (const [name, field] of Object.entries(form)) {
    const answer = answers[name];
    if (isGroup(field)) {
      const rows = isRows(answer) ? answer : [];
      if (rows.length > 0 || !field.optional) input[name] = rows.map((row) => readRow(field.fields, row));
    } else if (field.type === "file") keep(input, name, readFileRows(isRows(answer) ? answer : []));
    else keep(input, name, readAnswer(field, single(answer)));
  }
  return input;
};

const readRow = (fields: Record<string, SimpleField>, row: Record<string, Answer>): JsonObject => {
  const read: JsonObject = {};
  for (const [name, field] of Object.entries(fields)) keep(read, name, readAnswer(field, row[name]));
  return read;
};

const keep = (input: JsonObject, name: string, value: Json | undefined) => {
  if (value !== undefined) input[name] = value;
};

const readAnswer = (field: SimpleField, answer: Answer | undefined): Json | undefined => {
  if (typeof answer === "boolean") return answer;
  if (Array.isArray(answer)) return answer.length > 0 ? answer : undefined;
  if (answer === undefined || answer.trim() === "") return undefined;
  switch (field.type) {
    case "integer":
    case "decimal":
      return readNumber(answer);
    case "money":
      return readYuan(answer);
    case "officers":
      return answer
        .normalize("NFKC")
        .split(/[\s,;\u3001]+/)
        .filter((id) => id !== "");
    case "citizenId":
    case "creditCode":
    case "phone":
      return plainFigures(answer).toUpperCase();
    default:
      return answer;
  }
};

const readNumber = (text: string): number | string => {
  const plain = plainFigures(text);
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};

/** Yuan as typed, in 分; through the digits, so that 0.29 is 29 and not 28.999…. */
const readYuan = (text: string): number | string => {
  const [, sign, yuan, fen = ""] = /^([+-]?)(\d+)(?:\.(\d{1,2}))?$/.exec(plainFigures(text)) ?? [];
  return yuan === undefined ? text : Number(`${sign}${yuan}${fen.padEnd(2, "0")}`);
};
