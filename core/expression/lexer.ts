import { SourceFault } from "./error.ts";
import type { Token } from "./token.ts";

const skipped = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)+/uy;
const number = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy;
const namePart = /[\p{L}\p{N}\p{M}_]/uy;
const sign = /\*\*|!=|<=|>=|\.\.|[-+*/=<>()[\]{},:.@?]/y;
const openComment = /\/\*/y;
const plainText = /[^"\\]+/y;
/** NUL, and halves of a surrogate pair that stand alone. */
// oxlint-disable-next-line no-control-regex
const unstorable = /[\0\uD800-\uDFFF]/u;
const escape = /\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{6}|[ntr"'\\])/y;

/** Some names and lists of a compilation are searched in order; beyond this that would show. */
const mostTokens = 20_000;

/** What a Chinese keyboard writes in place of a sign of the language. */
const fullWidth: ReadonlyMap<string, string> = new Map(
  Array.from("，（）［］【】｛｝：＝＜＞＋－＊／．“”", (mark, at) => [mark, ',()[][]{}:=<>+-*/.""'.charAt(at)]),
);

/**
 * Cuts a source into tokens. Names may be Chinese; `spelled` are declared names that no plain name could spell, such as
 * `Full Name`, longest first. Comments are skipped.
 */
export const tokens = (source: string, spelled: readonly string[]): Token[] => {
  const found: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) at += text.length;
    return text;
  };
  for (take(skipped); at < source.length; take(skipped)) {
    const start = at;
    if (take(openComment) !== undefined)
      throw new SourceFault("syntax", start, "注释没有结束", "the comment is not closed");
    if (found.length > mostTokens)
      throw new SourceFault("tooLong", start, `表达式超过 ${mostTokens} 个词`, `longer than ${mostTokens} words`);
    const add = (kind: Token["kind"], text: string) => found.push({ kind, text, at: start });
    if (source[at] === '"') {
      at++;
      add("string", string(source, start, take));
      if (source[at++] !== '"')
        throw new SourceFault("syntax", start, "字符串没有结束引号", "the string is not closed");
      if (unstorable.test(found.at(-1)?.text ?? ""))
        throw new SourceFault(
          "syntax",
          start,
          "字符串含有不能保存的字符",
          "the string has a character that can't be kept",
        );
      continue;
    }
    const text = spelled.find((candidate) => spells(source, at, candidate));
    if (text !== undefined) {
      at += text.length;
      add("name", text);
      continue;
    }
    const digits = take(number);
    if (digits !== undefined) {
      add("number", digits);
      continue;
    }
    const word = take(name);
    if (word !== undefined) {
      add("name", word);
      continue;
    }
    const mark = take(sign);
    if (mark === undefined) throw unknown(source, at);
    add("sign", mark);
  }
  found.push({ kind: "end", text: "", at });
  return found;
};

const string = (source: string, start: number, take: (pattern: RegExp) => string | undefined): string => {
  let text = "";
  for (;;) {
    const piece = take(plainText) ?? take(escape);
    if (piece === undefined) return text;
    text += piece.startsWith("\\") ? unescaped(piece, source, start) : piece;
  }
};

const controls: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
]);

const unescaped = (piece: string, source: string, start: number): string => {
  const letter = piece[1] ?? "";
  if (piece.length === 2) return controls.get(letter) ?? letter;
  const point = Number.parseInt(piece.slice(2), 16);
  if (point > 0x10ffff)
    throw new SourceFault("syntax", source.indexOf(piece, start), "没有这个字符", "no such character");
  return String.fromCodePoint(point);
};

const spells = (source: string, at: number, candidate: string): boolean => {
  if (!source.startsWith(candidate, at)) return false;
  namePart.lastIndex = at + candidate.length;
  return !namePart.test(source);
};

const unknown = (source: string, at: number): SourceFault => {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  const plain = fullWidth.get(character);
  return plain === undefined
    ? new SourceFault("syntax", at, `不认识的字符“${character}”`, `unknown character “${character}”`)
    : new SourceFault(
        "syntax",
        at,
        `“${character}”是全角符号，请改用半角 ${plain}`,
        `full-width “${character}”: write ${plain}`,
      );
};
