import type { ErrorCode } from "yaml";
import type { Text } from "@mingfa/core/procedure";

/** The parser's complaint in both languages; what an author meets in practice has a sentence of its own. */
export const yamlMessage = (code: ErrorCode, message: string): Text => ({
  zh: zh[code] ?? `YAML 写法有误（${message}）`,
  en: message,
});

const zh: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: "同一层写了两个相同的键",
  TAB_AS_INDENT: "缩进不能用制表符，请改用空格",
  BAD_INDENT: "缩进不一致",
  MISSING_CHAR: "缺少必要的符号（冒号、括号或引号）",
  UNEXPECTED_TOKEN: "此处有多余的内容",
  MULTILINE_IMPLICIT_KEY: "键必须写在一行内，多半是漏了引号或冒号",
  BLOCK_AS_IMPLICIT_KEY: "冒号后面又出现了键，文字里有冒号时请加引号",
  NON_STRING_KEY: "键必须是文字",
  TAG_RESOLVE_FAILED: "不认识的类型标签",
  BAD_ALIAS: "别名有误",
};
