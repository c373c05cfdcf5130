import type { Node } from "./syntax.ts";
import type { TokenStream } from "./token-stream.ts";

/** A parse under way: the tokens, which functions may be called, and the two levels that inner parts start again from. */
export type Parse = {
  tokens: TokenStream;
  functions: ReadonlySet<string>;
  expression: () => Node;
  /** Everything that binds tighter than a comparison. */
  sum: () => Node;
};
