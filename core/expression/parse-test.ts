import { outside } from "./error.ts";
import type { Parse } from "./parse.ts";
import { range } from "./parse-primary.ts";
import type { Node, Test } from "./syntax.ts";

/** After `in`: one test, or several in parentheses. */
export const parseOperand = (parse: Parse): Test[] => {
  const { tokens } = parse;
  const { at, kind, text } = tokens.peek();
  if (kind === "name" && text === "not")
    throw outside(at, "in 之后不支持 not，请写 not(… in …)", "no not after in: write not(… in …)");
  if (tokens.takeSign("(") === undefined) return [one(parse, parse.sum)];
  return tokens.within(() => {
    const first = one(parse, parse.expression);
    if (first.kind === "value" && tokens.takeSign("..") !== undefined)
      return [{ kind: "value", of: range(parse, first.of, true, at) }];
    const tests = [first, ...more(parse)];
    tokens.expectSign(")");
    return tests;
  });
};

/** A decision table's cell: `-` for anything, or tests separated by commas, or `not(…)` of them. */
export const parseCell = (parse: Parse): Test[] => {
  const { tokens } = parse;
  if (tokens.isSign("-") && tokens.peek(1).kind === "end") {
    tokens.skip();
    return [{ kind: "any" }];
  }
  const negated = negation(parse);
  return negated ? [negated] : tests(parse);
};

/** A negation is one only when it is the whole cell; `not(a) or b` is an expression. */
const negation = (parse: Parse): Test | undefined => {
  const { tokens } = parse;
  if (tokens.peek().text !== "not" || tokens.peek().kind !== "name" || tokens.peek(1).text !== "(") return undefined;
  if (closing(parse) === undefined) return undefined;
  tokens.skip(2);
  const inner = tests(parse);
  tokens.expectSign(")");
  return { kind: "not", tests: inner };
};

/** How far ahead the parenthesis after `not` closes, if nothing follows it. */
const closing = ({ tokens }: Parse): number | undefined => {
  let depth = 0;
  for (let ahead = 1; ; ahead++) {
    const { kind, text } = tokens.peek(ahead);
    if (kind === "end") return undefined;
    if (kind === "sign" && text === "(") depth++;
    if (kind === "sign" && text === ")" && --depth === 0)
      return tokens.peek(ahead + 1).kind === "end" ? ahead : undefined;
  }
};

const tests = (parse: Parse): Test[] => [one(parse, parse.expression), ...more(parse)];

const more = (parse: Parse): Test[] => {
  const found: Test[] = [];
  while (parse.tokens.takeSign(",") !== undefined) found.push(one(parse, parse.expression));
  return found;
};

const one = (parse: Parse, operand: () => Node): Test => {
  const sign = parse.tokens.takeSign("<=", ">=", "<", ">", "=", "!=");
  return sign === undefined ? { kind: "value", of: operand() } : { kind: "compare", sign, of: parse.sum() };
};
