import * as typebox from "typebox";
import type { Plugin } from "vite";

const id = "\0no-schemas";

/** Whatever is made by `Type` is nothing at all; whatever would judge a value by a schema says that it can't. */
const source = [
  "const nothing = new Proxy(() => nothing, { get: () => nothing, ownKeys: () => [] });",
  'const absent = () => { throw new Error("the pages hold no schemas"); };',
  "export { nothing as Type };",
  ...Object.keys(typebox)
    .filter((name) => name !== "Type" && name !== "default")
    .map((name) => `export { absent as ${name} };`),
].join("\n");

/**
 * Leaves `typebox` out of the pages' bundles: the server checks each request and answer by the contract's schemas,
 * pages use their types alone, and need not make everyone fetch the library (13 kB compressed).
 */
export const noSchemas = (): Plugin => ({
  name: "no-schemas",
  enforce: "pre",
  resolveId: (source) => (source === "typebox" ? id : undefined),
  load: (wanted) => (wanted === id ? source : undefined),
});
