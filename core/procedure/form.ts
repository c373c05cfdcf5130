import { parseCitizenId, parseCreditCode, parsePhone } from "../identity/index.ts";
import type { Field, Form, SimpleField } from "./form-schema.ts";
import type { Json, JsonObject } from "./matter.ts";
import type { Text } from "./text.ts";

/** A fault of one answer: where (`premises.0.area`) and what to do about it. */
export type FieldProblem = { field: string; code: string; message: Text };

/** Judges whether a `showIf` holds for the input so far; the compiled procedure supplies it. */
export type Shown = (name: string, input: JsonObject) => boolean;

type Checked = { ok: true; value: Json } | { ok: false; code: string; message: Text };
const good = (value: Json): Checked => ({ ok: true, value });
const bad = (code: string, zh: string, en: string): Checked => ({ ok: false, code, message: { zh, en } });

/**
 * Checks an input against a form, on the page and on the server alike. Hidden fields must be absent, unknown keys are
 * refused, identifiers come back in normal form.
 */
export const checkForm = (
  form: Form,
  input: JsonObject,
  context: { today: string; shown: Shown },
): { ok: true; value: JsonObject } | { ok: false; problems: FieldProblem[] } => {
  const problems: FieldProblem[] = [];
  const value: JsonObject = {};
  for (const key of Object.keys(input))
    if (!Object.hasOwn(form, key))
      problems.push({ field: key, code: "unknown", message: { zh: "没有这一项", en: "there is no such field" } });
  for (const [name, field] of Object.entries(form)) {
    const answer = input[name];
    if (!context.shown(name, input)) {
      if (!isBlank(answer))
        problems.push({
          field: name,
          code: "notAsked",
          message: { zh: `无需填写“${field.label.zh}”`, en: `“${field.label.en}” is not asked here` },
        });
      continue;
    }
    if (isBlank(answer)) {
      if (!field.optional) problems.push(missing(name, field.label));
      continue;
    }
    if (field.type === "group") checkGroup(name, field, answer, context.today, value, problems);
    else keep(name, checkField(field, answer, context.today), value, problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
};

const isBlank = (answer: Json | undefined): answer is null | undefined | "" =>
  answer === undefined || answer === null || (typeof answer === "string" && answer.trim() === "");

const missing = (field: string, label: Text): FieldProblem => ({
  field,
  code: "missing",
  message: { zh: `请填写“${label.zh}”`, en: `Fill in “${label.en}”` },
});

const keep = (name: string, checked: Checked, value: JsonObject, problems: FieldProblem[], path = name) => {
  if (checked.ok) value[name] = checked.value;
  else problems.push({ field: path, code: checked.code, message: checked.message });
};

const checkGroup = (
  name: string,
  field: Extract<Field, { type: "group" }>,
  answer: Json,
  today: string,
  value: JsonObject,
  problems: FieldProblem[],
) => {
  if (!Array.isArray(answer) || answer.length < (field.min ?? 0) || answer.length > (field.max ?? 200)) {
    const range = `${field.min ?? 0}–${field.max ?? 200}`;
    problems.push({
      field: name,
      code: "rows",
      message: { zh: `“${field.label.zh}”应有 ${range} 行`, en: `“${field.label.en}” takes ${range} rows` },
    });
    return;
  }
  value[name] = answer.map((row, index) => {
    const kept: JsonObject = {};
    const given = isObject(row) ? row : {};
    for (const key of Object.keys(given))
      if (!Object.hasOwn(field.fields, key))
        problems.push({
          field: `${name}.${index}.${key}`,
          code: "unknown",
          message: { zh: "没有这一项", en: "there is no such field" },
        });
    for (const [key, inner] of Object.entries(field.fields)) {
      const path = `${name}.${index}.${key}`;
      const cell = given[key];
      if (!isBlank(cell)) keep(key, checkField(inner, cell, today), kept, problems, path);
      else if (!inner.optional) problems.push(missing(path, inner.label));
    }
    return kept;
  });
};

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const checkField = (field: SimpleField, answer: Json, today: string): Checked => {
  const label = field.label;
  const shape = (zh: string, en: string) => bad("shape", `“${label.zh}”${zh}`, `“${label.en}” ${en}`);
  switch (field.type) {
    case "text":
    case "longText": {
      if (typeof answer !== "string") return shape("应为文字", "must be text");
      if (hasControl(answer, field.type === "longText"))
        return shape("含有不能保存的控制字符", "contains control characters that cannot be kept");
      const limit = field.maxLength ?? (field.type === "text" ? 200 : 5000);
      const text = answer.trim();
      return [...text].length <= limit
        ? good(text)
        : shape(`不能超过 ${limit} 个字`, `takes at most ${limit} characters`);
    }
    case "integer":
    case "money":
    case "decimal": {
      if (typeof answer !== "number" || !Number.isFinite(answer)) return shape("应为数字", "must be a number");
      if (field.type !== "decimal" && !Number.isSafeInteger(answer)) return shape("应为整数", "must be a whole number");
      if (field.min !== undefined && answer < field.min)
        return shape(`不能小于 ${field.min}`, `must be at least ${field.min}`);
      if (field.max !== undefined && answer > field.max)
        return shape(`不能大于 ${field.max}`, `must be at most ${field.max}`);
      return good(answer);
    }
    case "date":
      return typeof answer === "string" && isCivilDate(answer)
        ? good(answer)
        : shape("不是存在的日期（格式 2026-03-02）", "is not a date that exists (2026-03-02)");
    case "boolean":
      return typeof answer === "boolean" ? good(answer) : shape("请选择是或否", "must be yes or no");
    case "choice":
      return field.options.some((option) => option.value === answer)
        ? good(answer)
        : shape("请从所列选项中选择", "must be one of the options");
    case "choices": {
      const allowed =
        Array.isArray(answer) && answer.every((one) => field.options.some((option) => option.value === one));
      return allowed && new Set(answer).size === answer.length
        ? good(answer)
        : shape("请从所列选项中选择", "must be among the options");
    }
    case "citizenId":
      return identifier(parseCitizenId, answer, today);
    case "creditCode":
      return identifier(parseCreditCode, answer, today);
    case "phone":
      return identifier(parsePhone, answer, today);
    case "officers": {
      const ids = Array.isArray(answer) ? answer : [];
      const distinct = new Set(ids.filter((id) => typeof id === "string" && id.length > 0 && id.length <= 64));
      const least = field.min ?? 1;
      if (distinct.size !== ids.length || ids.length === 0)
        return shape("应为不重复的人员", "must name distinct officers");
      return ids.length >= least ? good(ids) : shape(`应不少于 ${least} 人`, `must name at least ${least} officers`);
    }
    case "object":
      return typeof answer === "string" && answer.length <= 64
        ? good(answer)
        : shape("请选择一项", "must name one of them");
  }
};

const identifier = (
  parse: (
    text: string,
    context: { today: string },
  ) => { ok: true; value: string } | { ok: false; code: string; message: Text },
  answer: Json,
  today: string,
): Checked => (typeof answer === "string" ? parse(answer, { today }) : bad("shape", "应为文字", "must be text"));

/** NUL and other controls never reach the database or a document; line breaks and tabs are text in long answers only. */
const hasControl = (text: string, long: boolean): boolean => {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (long && (code === 0x09 || code === 0x0a || code === 0x0d)) continue;
    if (code < 0x20 || code === 0x7f || (code >= 0xd800 && code <= 0xdfff)) return true;
  }
  return false;
};

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a Gregorian day that exists, written `YYYY-MM-DD`, from 1900 to 2999. */
export const isCivilDate = (text: string): boolean => {
  const match = /^(19|2\d)(\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(match[3]), Number(match[4])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (daysIn[month - 1] ?? 0);
  return day >= 1 && day <= last;
};
