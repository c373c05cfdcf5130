import { parseDate } from "./civil-date.ts";
import { parseDecimal } from "./decimal.ts";
import { parseDuration } from "./duration.ts";
import { outside, SourceFault } from "./error.ts";
import { parseCall } from "./parse-call.ts";
import type { Parse } from "./parse.ts";
import type { Node } from "./syntax.ts";
import type { Token } from "./token.ts";
import { keywords } from "./token-stream.ts";
import type { Value } from "./value.ts";

/** A literal, name, call, list, context, range or anything in parentheses. */
export const parsePrimary = (parse: Parse): Node => {
  const { tokens } = parse;
  const token = tokens.peek();
  const { at, text } = token;
  if (token.kind === "number") {
    tokens.skip();
    return { kind: "literal", value: number(token), at };
  }
  if (token.kind === "string") {
    tokens.skip();
    return { kind: "literal", value: text, at };
  }
  if (token.kind === "name") return named(parse, token);
  if (tokens.takeSign("(") !== undefined) return parenthesised(parse, at);
  if (tokens.takeSign("[") !== undefined) return bracketed(parse, at);
  if (tokens.takeSign("]") !== undefined) {
    const from = parse.expression();
    tokens.expectSign("..");
    return range(parse, from, true, at);
  }
  if (tokens.takeSign("{") !== undefined) return context(parse, at);
  if (tokens.takeSign("@") !== undefined) return { kind: "literal", value: temporal(tokens.expect("string")), at };
  if (tokens.takeSign("?") !== undefined) return { kind: "placeholder", at };
  throw tokens.unexpected();
};

const number = ({ text, at }: Token): Value => {
  const significant = text.replace(/[eE].*$|\./g, "").replace(/^0+/, "").length;
  const value = significant <= 34 ? parseDecimal(text) : null;
  if (value !== null) return value;
  throw new SourceFault(
    "number",
    at,
    "数字超出范围（最多 34 位有效数字）",
    "the number is out of range (34 significant digits at most)",
  );
};

const temporal = ({ text, at }: Token): Value => {
  const value = parseDate(text) ?? parseDuration(text);
  if (value !== null) return value;
  if (/^\d{4}-\d{2}-\d{2}T|^\d{2}:\d{2}/.test(text))
    throw outside(at, "不支持时刻，只支持日期和期间", "times of day are not in the subset, only dates and durations");
  throw new SourceFault("syntax", at, `“${text}”不是日期或期间`, `“${text}” is no date or duration`);
};

const literals: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const named = (parse: Parse, { text, at }: Token): Node => {
  const { tokens } = parse;
  const call = parseCall(parse);
  if (call) return call;
  const value = literals.get(text);
  if (value !== undefined) {
    tokens.skip();
    return { kind: "literal", value, at };
  }
  if (text === "function") throw outside(at, "不支持自定义函数", "function definitions are not in the subset");
  if (keywords.has(text)) throw tokens.unexpected();
  tokens.skip();
  return { kind: "path", parts: [text], at };
};

const parenthesised = (parse: Parse, at: number): Node => {
  const { tokens } = parse;
  const node = parse.expression();
  if (tokens.takeSign("..") !== undefined) return range(parse, node, true, at);
  tokens.expectSign(")");
  return node;
};

const bracketed = (parse: Parse, at: number): Node => {
  const { tokens } = parse;
  const items: Node[] = [];
  if (tokens.takeSign("]") !== undefined) return { kind: "list", items, at };
  const first = parse.expression();
  if (tokens.takeSign("..") !== undefined) return range(parse, first, false, at);
  items.push(first);
  while (tokens.takeSign(",") !== undefined) items.push(parse.expression());
  tokens.expectSign("]");
  return { kind: "list", items, at };
};

/** The rest of a range, after its two points. */
export const range = (parse: Parse, from: Node, openFrom: boolean, at: number): Node => {
  const to = parse.expression();
  const openTo = parse.tokens.takeSign(")", "[") !== undefined;
  if (!openTo) parse.tokens.expectSign("]");
  return { kind: "range", from, to, openFrom, openTo, at };
};

const context = (parse: Parse, at: number): Node => {
  const { tokens } = parse;
  const entries: { name: string; of: Node }[] = [];
  if (tokens.takeSign("}") !== undefined) return { kind: "context", entries, at };
  do {
    const key = tokens.peek();
    const { text: name } = key.kind === "string" ? tokens.expect("string") : tokens.expect("name");
    if (entries.some((entry) => entry.name === name))
      throw new SourceFault("syntax", key.at, `“${name}”写了两次`, `“${name}” stands twice`);
    tokens.expectSign(":");
    entries.push({ name, of: parse.expression() });
  } while (tokens.takeSign(",") !== undefined);
  tokens.expectSign("}");
  return { kind: "context", entries, at };
};
