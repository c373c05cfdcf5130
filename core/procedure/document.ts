import { compile, type Expression } from "../expression/index.ts";
import { amountInCapitals } from "../writing/index.ts";
import type { DocumentTemplate } from "./definition.ts";
import type { Json, JsonObject } from "./matter.ts";
import { PackErrors, type PackPath } from "./pack-error.ts";
import { evaluate, type Scope } from "./scope.ts";
import type { Text } from "./text.ts";

/** A paper as an act produced it: plain text in both languages, fixed at that moment, and how it is to be made out. */
export type Document = {
  name: string;
  title: Text;
  lines: Text[];
  to?: Text;
} & Pick<DocumentTemplate, "layout" | "numberWord" | "sealFor">;

type Part = string | { expression: Expression; capitals: boolean };
type Line = { zh: Part[]; en: Part[] };
export type CompiledDocument = {
  name: string;
  template: DocumentTemplate;
  to?: Line;
  lines: Line[];
  expressions: { expression: Expression; path: PackPath }[];
};

/** Compiles `{expression}` placeholders; a brace that does not close is a fault of the pack. */
export const compileDocument = (
  name: string,
  template: DocumentTemplate,
  path: PackPath,
  errors: PackErrors,
): CompiledDocument => {
  const expressions: CompiledDocument["expressions"] = [];
  const line = (text: Text, at: PackPath): Line => {
    const compiled = { zh: parts(text.zh, [...at, "zh"], errors), en: parts(text.en, [...at, "en"], errors) };
    for (const language of ["zh", "en"] as const)
      for (const part of compiled[language])
        if (typeof part !== "string") expressions.push({ expression: part.expression, path: [...at, language] });
    return compiled;
  };
  const { to } = template;
  return {
    name,
    template,
    ...(to === undefined ? {} : { to: line(to, [...path, "to"]) }),
    lines: template.lines.map((text, index) => line(text, [...path, "lines", index])),
    expressions,
  };
};

const parts = (source: string, path: PackPath, errors: PackErrors): Part[] =>
  source.split(/(\{[^{}]*\})/).flatMap((piece): Part[] => {
    if (!piece.startsWith("{") || !piece.endsWith("}")) {
      if (/[{}]/.test(piece)) errors.add(path, "template", { zh: "花括号没有成对", en: "a brace is not closed" });
      return piece === "" ? [] : [piece];
    }
    const inner = piece.slice(1, -1);
    const capitals = inner.endsWith("|capitals");
    const compiled = compile(capitals ? inner.slice(0, -"|capitals".length) : inner);
    if (compiled.ok) return [{ expression: compiled.expression, capitals }];
    for (const error of compiled.errors) errors.add(path, error.code, error.message);
    return [];
  });

/** Fills a document from the scope of the act that makes it; what is unknown shows as a blank line to be seen. */
export const renderDocument = ({ name, template, to, lines }: CompiledDocument, scope: Scope): Document => {
  const { title, layout, numberWord, sealFor } = template;
  return {
    name,
    title,
    ...(to === undefined ? {} : { to: filled(to, scope) }),
    lines: lines.map((line) => filled(line, scope)),
    ...(layout === undefined ? {} : { layout }),
    ...(numberWord === undefined ? {} : { numberWord }),
    ...(sealFor === undefined ? {} : { sealFor }),
  };
};

const filled = ({ zh, en }: Line, scope: Scope): Text => ({
  zh: zh.map((part) => (typeof part === "string" ? part : printed(part, scope, printZh))).join(""),
  en: en.map((part) => (typeof part === "string" ? part : printed(part, scope, printEn))).join(""),
});

const printed = (
  { expression, capitals }: Exclude<Part, string>,
  scope: Scope,
  print: (value: Json) => string,
): string => {
  const value = evaluate(expression, scope);
  return capitals && typeof value === "number" ? amountInCapitals(value) : print(value);
};

const printZh = (value: Json): string => {
  const date = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (date) return `${date[1]}年${Number(date[2])}月${Number(date[3])}日`;
  if (Array.isArray(value)) return value.map(printZh).join("、");
  return value === null
    ? "＿＿"
    : value === true
      ? "是"
      : value === false
        ? "否"
        : typeof value === "object"
          ? (textIn(value, "zh") ?? JSON.stringify(value))
          : String(value);
};

const printEn = (value: Json): string =>
  value === null
    ? "__"
    : Array.isArray(value)
      ? value.map(printEn).join(", ")
      : typeof value === "object"
        ? (textIn(value, "en") ?? JSON.stringify(value))
        : String(value);

/** A text in both languages, such as how a clock was counted. */
const textIn = (value: JsonObject, language: keyof Text): string | undefined => {
  const { [language]: text } = value;
  return Object.keys(value).length === 2 && typeof text === "string" ? text : undefined;
};
