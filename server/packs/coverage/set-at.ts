/** A copy with another value at a path of keys; an entry of a list is named by its `id` or its place. */
export const setAt = <T>(value: T, path: readonly string[], to: unknown): T => {
  const [key, ...rest] = path;
  // The path is spent: the new value takes the place of the old, whatever it was.
  if (key === undefined) return to as T;
  const entries = Object.entries(value as object);
  const at = entries.findIndex(([name, part]) => name === key || (Array.isArray(value) && idOf(part) === key));
  if (at < 0) return { ...value, [key]: setAt(undefined, rest, to) };
  const next = entries.map(([name, part], index): [string, unknown] => [
    name,
    index === at ? setAt(part, rest, to) : part,
  ]);
  return (Array.isArray(value) ? next.map(([, part]) => part) : Object.fromEntries(next)) as T;
};

const idOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
