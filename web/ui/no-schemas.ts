/** Any part of a schema, and anything made of it: nothing at all. */
const nothing: object = new Proxy(() => nothing, { get: () => nothing, ownKeys: () => [] });

/**
 * Stands in for `typebox` in the pages' bundles: the server checks each request and answer by the contract's schemas,
 * pages use their types alone, and need not make everyone fetch the library.
 */
export { nothing as Type };
