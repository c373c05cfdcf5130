import { parseCitizenId, parseCreditCode, parsePhone } from "../identity/index.ts";
import { isCivilDate } from "./civil-day.ts";
import { checkFiles } from "./file-answer.ts";
import type { SimpleField } from "./form-schema.ts";
import type { Json } from "./matter.ts";
import type { Text } from "./text.ts";

/** The day on which it is answered; whether the matter has an object of a kind, where that is known. */
export type AnswerContext = { today: string; exists?: (kind: string, id: string) => boolean };

export type Checked = { ok: true; value: Json } | { ok: false; code: string; message: Text };
const good = (value: Json): Checked => ({ ok: true, value });
const bad = (code: string, zh: string, en: string): Checked => ({ ok: false, code, message: { zh, en } });

/** One answer against its field; identifiers come back in normal form, texts without the blanks around them. */
export const checkAnswer = (field: SimpleField, answer: Json, { today, exists }: AnswerContext): Checked => {
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
      return Array.from(text).length <= limit
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
      const ids = Array.isArray(answer) ? answer.filter(isId) : [];
      const least = field.min ?? 1;
      if (ids.length === 0 || new Set(ids).size !== (Array.isArray(answer) ? answer.length : 0))
        return shape("应为不重复的人员", "must name distinct officers");
      return ids.length >= least ? good(ids) : shape(`应不少于 ${least} 人`, `must name at least ${least} officers`);
    }
    case "file":
      return checkFiles(field, answer);
    case "object":
      return isId(answer) && (exists?.(field.object, answer) ?? true)
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

const isId = (answer: Json): answer is string =>
  typeof answer === "string" && answer.length > 0 && answer.length <= 64 && !hasControl(answer, false);

/**
 * NUL and other controls never reach the database or a document; line breaks and tabs are text in long answers only.
 * Every other character of a name is let through.
 */
const hasControl = (text: string, long: boolean): boolean => {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (long && (code === 0x09 || code === 0x0a || code === 0x0d)) continue;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)) return true;
  }
  return false;
};
