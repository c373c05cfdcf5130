import { SourceFault } from "./error.ts";
import type { Token } from "./token.ts";

export const maxDepth = 64;

/** Words of the language; none of them can be a name, except after a point. */
export const keywords: ReadonlySet<string> = new Set(
  "and or if then else some every for in satisfies return between true false null function instance external".split(
    " ",
  ),
);

/** The tokens of a source and the place reached, with the depth of nesting kept in bounds. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#end = tokens.at(-1) ?? { kind: "end", text: "", at: 0 };
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? this.#end;
  }

  skip(count = 1): void {
    this.#next += count;
  }

  /** Parses one level deeper. */
  within<T>(parse: () => T): T {
    if (++this.#depth > maxDepth) {
      const { at } = this.peek();
      throw new SourceFault("tooDeep", at, `嵌套超过 ${maxDepth} 层`, `nested more than ${maxDepth} levels deep`);
    }
    const parsed = parse();
    this.#depth--;
    return parsed;
  }

  isSign(text: string): boolean {
    const token = this.peek();
    return token.kind === "sign" && token.text === text;
  }

  takeSign<Text extends string>(...texts: Text[]): Text | undefined {
    const found = texts.find((text) => this.isSign(text));
    if (found !== undefined) this.#next++;
    return found;
  }

  takeWord<Text extends string>(...texts: Text[]): Text | undefined {
    const token = this.peek();
    const found = token.kind === "name" ? texts.find((text) => text === token.text) : undefined;
    if (found !== undefined) this.#next++;
    return found;
  }

  expectSign(text: string): void {
    if (this.takeSign(text) === undefined) throw this.unexpected(text);
  }

  expectWord(text: string): void {
    if (this.takeWord(text) === undefined) throw this.unexpected(text);
  }

  expectEnd(): void {
    if (this.peek().kind !== "end") throw this.unexpected();
  }

  expect(kind: "name" | "string"): Token {
    const token = this.peek();
    if (token.kind !== kind) throw this.unexpected();
    this.#next++;
    return token;
  }

  unexpected(wanted?: string): SourceFault {
    const { text, at, kind } = this.peek();
    const [zh, en] =
      kind === "end" ? ["表达式没有写完", "unexpected end"] : [`不能理解“${text}”`, `unexpected “${text}”`];
    if (wanted === undefined) return new SourceFault("syntax", at, zh, en);
    return new SourceFault("syntax", at, `${zh}，此处应为“${wanted}”`, `${en}, expected “${wanted}”`);
  }
}
