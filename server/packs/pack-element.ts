import type { PackPath, Text } from "@mingfa/core/procedure";

/** What a citation in a pack is the basis of. */
export type ElementKind =
  | "act"
  | "condition"
  | "lookup"
  | "role"
  | "recusal"
  | "decision"
  | "item"
  | "material"
  | "power"
  | "term"
  | "counting"
  | "other";

/** A part of a pack as people know it: its kind, its id, what it is called, and the procedure or item it belongs to. */
export type PackElement = {
  kind: ElementKind;
  id: string;
  label: Text;
  within?: { kind: "procedure" | "item"; id: string; version: string; title: Text };
};

const kinds: readonly [RegExp, ElementKind][] = [
  [/^acts\.[^.]+\.conditions\./, "condition"],
  [/^acts\.[^.]+\.lookups\./, "lookup"],
  [/^acts\./, "act"],
  [/^roles\./, "role"],
  [/^recusal\./, "recusal"],
  [/^decisions\./, "decision"],
  [/^materials\./, "material"],
  [/^powers\./, "power"],
  [/^(?:terms|tallies)\./, "term"],
  [/^(?:statutes|otherwise|workday)\b/, "counting"],
];

/**
 * The part that the `basis` at a path belongs to: the nearest one around it that has a name of its own; where none has,
 * the statute whose counting it is, or the file.
 */
export const elementAt = (file: string, value: unknown, path: PackPath): PackElement => {
  const written = path.join(".");
  const kind = kinds.find(([pattern]) => pattern.test(written))?.[1] ?? (has(value, "materials") ? "item" : "other");
  const nameless = path[0] === "statutes" ? String(path[1]) : file;
  let element = { id: idOf(value) ?? nameless, label: nameOf(value) ?? { zh: nameless, en: nameless } };
  let node: unknown = value;
  for (const step of path) {
    node = has(node, step) ? node[step] : undefined;
    const label = nameOf(node);
    if (label) element = { id: idOf(node) ?? String(step), label };
  }
  const within = packOf(value);
  return { kind, ...element, ...(within && { within }) };
};

const packOf = (value: unknown): PackElement["within"] => {
  const [id, title] = [idOf(value), has(value, "title") ? value["title"] : undefined];
  if (id === undefined || !has(value, "version") || !isText(title)) return undefined;
  return { kind: has(value, "acts") ? "procedure" : "item", id, version: String(value["version"]), title };
};

const has = (value: unknown, key: string | number): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);

const nameOf = (value: unknown): Text | undefined =>
  ["label", "title", "name", "message"].map((key) => (has(value, key) ? value[key] : undefined)).find(isText);

const idOf = (value: unknown): string | undefined =>
  ["id", "code"].map((key) => (has(value, key) ? value[key] : undefined)).find((id) => typeof id === "string");

const isText = (value: unknown): value is Text =>
  has(value, "zh") && has(value, "en") && typeof value["zh"] === "string" && typeof value["en"] === "string";
