import { compile, type Expression } from "../expression/index.ts";
import type { DocumentTemplate } from "./definition.ts";
import type { Json } from "./matter.ts";
import { PackErrors, type PackPath } from "./pack-error.ts";
import { evaluate, type Scope } from "./scope.ts";
import type { Text } from "./text.ts";

/** A paper as an act produced it: plain lines in both languages, fixed at that moment. */
export type Document = { name: string; title: Text; lines: Text[] };

type Part = string | Expression;
type Line = { zh: Part[]; en: Part[] };
export type CompiledDocument = {
  name: string;
  title: Text;
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
  const lines = template.lines.map((line, index) => ({
    zh: parts(line.zh, [...path, "lines", index, "zh"], errors),
    en: parts(line.en, [...path, "lines", index, "en"], errors),
  }));
  const expressions = lines.flatMap((line, index) =>
    (["zh", "en"] as const).flatMap((language) =>
      line[language].flatMap((part) =>
        typeof part === "string" ? [] : [{ expression: part, path: [...path, "lines", index, language] }],
      ),
    ),
  );
  return { name, title: template.title, lines, expressions };
};

const parts = (source: string, path: PackPath, errors: PackErrors): Part[] =>
  source.split(/(\{[^{}]*\})/).flatMap((piece): Part[] => {
    if (!piece.startsWith("{") || !piece.endsWith("}")) {
      if (/[{}]/.test(piece)) errors.add(path, "template", { zh: "花括号没有成对", en: "a brace is not closed" });
      return piece === "" ? [] : [piece];
    }
    const compiled = compile(piece.slice(1, -1));
    if (compiled.ok) return [compiled.expression];
    for (const error of compiled.errors) errors.add(path, error.code, error.message);
    return [];
  });

/** Fills a document from the scope of the act that makes it; what is unknown shows as a blank line to be seen. */
export const renderDocument = (document: CompiledDocument, scope: Scope): Document => ({
  name: document.name,
  title: document.title,
  lines: document.lines.map((line) => ({
    zh: line.zh.map((part) => (typeof part === "string" ? part : printZh(evaluate(part, scope)))).join(""),
    en: line.en.map((part) => (typeof part === "string" ? part : printEn(evaluate(part, scope)))).join(""),
  })),
});

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
          ? JSON.stringify(value)
          : String(value);
};

const printEn = (value: Json): string =>
  value === null
    ? "__"
    : Array.isArray(value)
      ? value.map(printEn).join(", ")
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
