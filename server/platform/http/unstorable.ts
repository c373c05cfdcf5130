import type { FieldProblem } from "@mingfa/contract";

/** Deeper than any form goes; without a bound, a megabyte of brackets would exhaust the stack of whoever walks it. */
const deepest = 20;

type Entry = { path: string; value: unknown; depth: number };

/** Strings and shapes that nothing may keep: NUL, half a surrogate pair, nesting without end. Keys are judged too. */
export const unstorable = (root: unknown): FieldProblem | undefined => {
  const open: Entry[] = [{ path: "", value: root, depth: 0 }];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { path, value, depth } = entry;
    if (typeof value === "string" && isUnstorable(value)) return controlCharacter(path);
    if (typeof value !== "object" || value === null) continue;
    if (depth >= deepest) return tooDeep(path);
    for (const [key, inner] of Object.entries(value)) {
      if (isUnstorable(key)) return controlCharacter(path);
      open.push({ path: path === "" ? key : `${path}.${key}`, value: inner, depth: depth + 1 });
    }
  }
  return undefined;
};

const isUnstorable = (text: string): boolean => text.includes("\0") || !text.isWellFormed();

const controlCharacter = (field: string): FieldProblem => ({
  field,
  code: "controlCharacter",
  message: { zh: "含有不能保存的字符", en: "contains characters that cannot be kept" },
});

const tooDeep = (path: string): FieldProblem => ({
  field: path.split(".").slice(0, 2).join("."),
  code: "tooDeep",
  message: { zh: `嵌套超过 ${deepest} 层`, en: `is nested more than ${deepest} levels deep` },
});
