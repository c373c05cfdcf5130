import type { ArithmeticSign } from "./arithmetic.ts";
import { outside, SourceFault } from "./error.ts";
import { tokens } from "./lexer.ts";
import { parsePrimary } from "./parse-primary.ts";
import { parseCell, parseOperand } from "./parse-test.ts";
import type { Parse } from "./parse.ts";
import type { Node, Test } from "./syntax.ts";
import { TokenStream } from "./token-stream.ts";

/** The words that source may use beside the language's own. */
export type Vocabulary = { functions: ReadonlySet<string>; spelled: readonly string[] };

/** A whole source as one expression. */
export const parseSource = (source: string, vocabulary: Vocabulary): Node => {
  const parse = start(source, vocabulary);
  const node = parse.expression();
  parse.tokens.expectEnd();
  return node;
};

/** A whole source as the unary tests of a decision table's cell. */
export const parseTests = (source: string, vocabulary: Vocabulary): Test[] => {
  const parse = start(source, vocabulary);
  const tests = parseCell(parse);
  parse.tokens.expectEnd();
  return tests;
};

const start = (source: string, { functions, spelled }: Vocabulary): Parse => {
  const parse: Parse = {
    tokens: new TokenStream(tokens(source, spelled)),
    functions,
    expression: () => parse.tokens.within(() => special(parse) ?? logic(parse, "or")),
    sum: () => chain(parse, ["+", "-"], product),
  };
  return parse;
};

const mostIterators = 8;

const special = (parse: Parse): Node | undefined => {
  const { tokens } = parse;
  const { at } = tokens.peek();
  if (tokens.takeWord("if") !== undefined) {
    const condition = parse.expression();
    tokens.expectWord("then");
    const yes = parse.expression();
    tokens.expectWord("else");
    return { kind: "if", condition, yes, no: parse.expression(), at };
  }
  const word = tokens.takeWord("for", "some", "every");
  if (word === undefined) return undefined;
  const iterators: { name: string; of: Node }[] = [];
  do {
    const { text: name } = tokens.expect("name");
    tokens.expectWord("in");
    const of = parse.expression();
    if (tokens.isSign(".."))
      throw outside(
        tokens.peek().at,
        "循环只能遍历列表，不能遍历数字区间",
        "a loop runs over a list, not a range of numbers",
      );
    iterators.push({ name, of });
    if (iterators.length > mostIterators)
      throw new SourceFault(
        "tooDeep",
        at,
        `循环变量超过 ${mostIterators} 个`,
        `more than ${mostIterators} loop variables`,
      );
  } while (tokens.takeSign(",") !== undefined);
  tokens.expectWord(word === "for" ? "return" : "satisfies");
  return { kind: "loop", word, iterators, body: parse.expression(), at };
};

const logic = (parse: Parse, word: "or" | "and"): Node => {
  const { tokens } = parse;
  const operand = () => (word === "or" ? logic(parse, "and") : comparison(parse));
  const { at } = tokens.peek();
  const operands = [operand()];
  while (tokens.takeWord(word) !== undefined) operands.push(operand());
  const [only, second] = operands;
  return only && second === undefined ? only : { kind: "logic", word, operands, at };
};

const comparison = (parse: Parse): Node => {
  const { tokens } = parse;
  const left = parse.sum();
  const { at } = tokens.peek();
  const sign = tokens.takeSign("=", "!=", "<=", ">=", "<", ">");
  if (sign !== undefined) return closed(tokens, { kind: "compare", sign, left, right: parse.sum(), at });
  if (tokens.takeWord("between") !== undefined) {
    const from = parse.sum();
    tokens.expectWord("and");
    return closed(tokens, { kind: "between", of: left, from, to: parse.sum(), at });
  }
  if (tokens.takeWord("in") !== undefined)
    return closed(tokens, { kind: "in", of: left, tests: parseOperand(parse), at });
  if (tokens.takeWord("instance") !== undefined)
    throw outside(at, "不支持 instance of", "instance of is not in the subset");
  return left;
};

/** `a < b < c` would compare a truth value with a number: refused, as it is never what was meant. */
const closed = (tokens: TokenStream, node: Node): Node => {
  const { text, at, kind } = tokens.peek();
  if (kind === "sign" && ["=", "!=", "<", "<=", ">", ">="].includes(text))
    throw new SourceFault(
      "syntax",
      at,
      "比较不能连写，请用 and 或括号",
      "comparisons can't be chained: use and, or parentheses",
    );
  return node;
};

const product = (parse: Parse): Node => chain(parse, ["*", "/"], powers);
const powers = (parse: Parse): Node => chain(parse, ["**"], unary);

const chain = (parse: Parse, signs: ArithmeticSign[], operand: (parse: Parse) => Node): Node => {
  const { tokens } = parse;
  const first = operand(parse);
  const rest: { sign: ArithmeticSign; of: Node }[] = [];
  for (;;) {
    const sign = tokens.takeSign(...signs);
    if (sign === undefined) break;
    rest.push({ sign, of: operand(parse) });
  }
  return rest.length === 0 ? first : { kind: "arithmetic", first, rest, at: first.at };
};

const unary = (parse: Parse): Node => {
  const { tokens } = parse;
  const { at } = tokens.peek();
  if (tokens.takeSign("-") === undefined) return postfix(parse);
  return { kind: "negate", of: tokens.within(() => unary(parse)), at };
};

/** Each `[…]` and `.name` nests one level deeper when it is run, so it counts as depth here. */
const postfix = (parse: Parse): Node => {
  const { tokens } = parse;
  const more = (node: Node): Node => {
    const { at } = tokens.peek();
    if (!closesRange(tokens) && tokens.takeSign("[") !== undefined) {
      const by = parse.expression();
      tokens.expectSign("]");
      return tokens.within(() => more({ kind: "filter", of: node, by, at }));
    }
    if (tokens.takeSign(".") === undefined) return node;
    const { text: name } = tokens.expect("name");
    if (node.kind === "path") {
      node.parts.push(name);
      return tokens.within(() => more(node));
    }
    return tokens.within(() => more({ kind: "member", of: node, name, at }));
  };
  return more(parsePrimary(parse));
};

/** In `[1..5[` the last bracket ends the range: nothing that could be a filter stands behind it. */
const closesRange = (tokens: TokenStream): boolean => {
  const { kind, text } = tokens.peek(1);
  if (kind === "name") return ["and", "or", "then", "else", "return", "satisfies", "in", "between"].includes(text);
  return kind === "end" || (kind === "sign" && [",", ")", "]", "}"].includes(text));
};
