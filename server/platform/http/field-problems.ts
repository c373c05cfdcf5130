import type { FieldProblem } from "@mingfa/contract";
import type { TLocalizedValidationError } from "typebox/error";

/** What a schema found wrong, one problem per field, in both languages. */
export const fieldProblems = (errors: readonly TLocalizedValidationError[]): FieldProblem[] => {
  const problems = new Map<string, FieldProblem>();
  for (const problem of errors.flatMap(problemsOf))
    if (!problems.has(problem.field)) problems.set(problem.field, problem);
  return [...problems.values()];
};

const problemsOf = (error: TLocalizedValidationError): FieldProblem[] => {
  const path = error.instancePath.split("/").slice(1).map(unescape);
  const at = (name: string) => [...path, name].join(".");
  if (error.keyword === "required")
    return error.params.requiredProperties.map((name) => problem(at(name), "missing", "不能缺少", "is missing"));
  if (error.keyword === "additionalProperties")
    return error.params.additionalProperties.map((name) =>
      problem(at(name), "unknown", "没有这一项", "there is no such field"),
    );
  // The schema `false` of an unknown property; its parent's own error names it already.
  if (error.keyword === "boolean") return [problem(path.join("."), "unknown", "没有这一项", "there is no such field")];
  const [zh, en] = sentence(error);
  return [problem(path.join("."), "shape", zh, en)];
};

const problem = (field: string, code: string, zh: string, en: string): FieldProblem => ({
  field,
  code,
  message: { zh, en },
});

const unescape = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

const sentence = (error: TLocalizedValidationError): [zh: string, en: string] => {
  switch (error.keyword) {
    case "type":
      return typeSentence(String(error.params.type));
    case "minLength":
      return [`至少 ${error.params.limit} 个字符`, `takes at least ${error.params.limit} characters`];
    case "maxLength":
      return [`不能超过 ${error.params.limit} 个字符`, `takes at most ${error.params.limit} characters`];
    case "minimum":
      return [`不能小于 ${error.params.limit}`, `must be at least ${error.params.limit}`];
    case "maximum":
      return [`不能大于 ${error.params.limit}`, `must be at most ${error.params.limit}`];
    case "pattern":
      return ["写法不对", "is not written as it should be"];
    case "const":
    case "enum":
    case "anyOf":
      return ["不在允许的取值之内", "is not one of the values allowed"];
    default:
      return ["不符合要求", error.message];
  }
};

const typeSentence = (type: string): [string, string] => {
  const known: Record<string, [string, string]> = {
    string: ["应为文字", "must be text"],
    integer: ["应为整数", "must be a whole number"],
    number: ["应为数字", "must be a number"],
    boolean: ["应为是或否", "must be true or false"],
    object: ["应为对象", "must be an object"],
    array: ["应为列表", "must be a list"],
  };
  return known[type] ?? ["类型不对", `must be ${type}`];
};
