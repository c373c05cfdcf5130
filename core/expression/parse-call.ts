import { outside, SourceFault } from "./error.ts";
import type { Parse } from "./parse.ts";
import { refusedFunction } from "./refused-functions.ts";
import type { Node } from "./syntax.ts";
import { keywords, type TokenStream } from "./token-stream.ts";

const mostWords = 4;

/** A call, if one starts here. A function's name may be several words (`string length`); only with a parenthesis after it. */
export const parseCall = (parse: Parse): Node | undefined => {
  const { tokens, functions } = parse;
  const { at } = tokens.peek();
  let name = "";
  for (let ahead = 0; ahead < mostWords; ahead++) {
    const { kind, text } = tokens.peek(ahead);
    if (kind !== "name") break;
    name = name === "" ? text : `${name} ${text}`;
    if (!opens(tokens, ahead + 1)) continue;
    if (functions.has(name)) {
      tokens.skip(ahead + 2);
      return { kind: "call", name, arguments: values(parse), at };
    }
    const refused = refusedFunction(name);
    if (refused) throw outside(at, refused.zh, refused.en);
  }
  const { text } = tokens.peek();
  if (!opens(tokens, 1) || keywords.has(text)) return undefined;
  throw new SourceFault(
    "unknownFunction",
    at,
    `不支持的函数“${text}”，只能使用规定的函数`,
    `the function “${text}” is not one of the closed list`,
  );
};

const opens = (tokens: TokenStream, ahead: number): boolean => {
  const { kind, text } = tokens.peek(ahead);
  return kind === "sign" && text === "(";
};

const values = (parse: Parse): Node[] => {
  const { tokens } = parse;
  const found: Node[] = [];
  if (tokens.takeSign(")") !== undefined) return found;
  do {
    const { text, at, kind } = tokens.peek();
    const after = tokens.peek(1);
    if (kind === "name" && after.kind === "sign" && after.text === ":")
      throw outside(
        at,
        `参数请按次序写，不支持“${text}:”`,
        `write arguments in order; “${text}:” is not in the subset`,
      );
    found.push(parse.expression());
  } while (tokens.takeSign(",") !== undefined);
  tokens.expectSign(")");
  return found;
};
