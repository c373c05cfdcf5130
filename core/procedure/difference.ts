import type { ProcedureDefinition } from "./definition.ts";
import type { Text } from "./text.ts";

export type DifferencePart =
  | "about"
  | "role"
  | "stage"
  | "act"
  | "condition"
  | "form"
  | "clock"
  | "document"
  | "effect";

/** One difference between two versions: where, and what stands there before and after, in words. */
export type Difference = {
  part: DifferencePart;
  change: "added" | "removed" | "changed";
  where: Text;
  before?: string;
  after?: string;
};

/** Structural differences from one version of a procedure to another, in the order of the newer one. */
export const differences = (before: ProcedureDefinition, after: ProcedureDefinition): Difference[] => [
  ...["title", "inForce", "transition", "recusal", "decisions"].flatMap((key) =>
    changed("about", words(aboutLabels[key] ?? [key, key]), field(before, key), field(after, key)),
  ),
  ...named("role", words(["角色", "role"]), before.roles, after.roles),
  ...named("stage", words(["环节", "stage"]), before.stages, after.stages),
  ...named("stage", words(["并行事项", "track"]), before.tracks, after.tracks),
  ...named("stage", words(["案内对象", "object"]), before.objects, after.objects),
  ...named("clock", words(["时限", "clock"]), before.clocks, after.clocks),
  ...acts(before, after),
  ...named("document", words(["文书", "paper"]), before.documents, after.documents),
];

const aboutLabels: Readonly<Record<string, [string, string]>> = {
  title: ["名称", "title"],
  inForce: ["施行日期", "in force from"],
  transition: ["过渡规则", "transition"],
  recusal: ["回避", "recusal"],
  decisions: ["决定和必经条件", "decisions and what no path may skip"],
};

const acts = (before: ProcedureDefinition, after: ProcedureDefinition): Difference[] => {
  const [old, now]: [Record<string, unknown>, Record<string, unknown>] = [before.acts, after.acts];
  return keys(old, now).flatMap((id): Difference[] => {
    const [was, is] = [old[id], now[id]];
    const at = within(words(["行为", "act"]), labelled(id, is ?? was));
    if (was === undefined || is === undefined) return whole("act", at, was, is);
    const rest = keys(asRecord(was), asRecord(is)).filter((key) => !apart.has(key));
    return [
      ...rest.flatMap((key) =>
        changed("act", within(at, words(actLabels[key] ?? [key, key])), field(was, key), field(is, key)),
      ),
      ...named("form", within(at, words(["表单", "question"])), field(was, "input"), field(is, "input")),
      ...named(
        "condition",
        within(at, words(["条件", "condition"])),
        byId(field(was, "conditions")),
        byId(field(is, "conditions")),
      ),
      ...named("effect", within(at, words(["效果", "effect"])), field(was, "effects"), field(is, "effects")),
    ];
  });
};

const apart = new Set(["input", "conditions", "effects"]);
const actLabels: Readonly<Record<string, [string, string]>> = {
  label: ["名称", "label"],
  effect: ["说明", "explanation"],
  by: ["由谁", "by"],
  from: ["环节", "stages"],
  basis: ["依据", "basis"],
  lookups: ["查询", "lookups"],
  effectiveOn: ["生效日", "effective on"],
  documents: ["文书", "papers"],
  notices: ["告知", "notices"],
  expiry: ["届满", "expiry"],
  during: ["并行环节", "during"],
  object: ["对象", "object"],
  executes: ["执行的规则", "executes"],
};

/** Differences of things that have names: gone, new, or of the same name and other content. */
const named = (part: DifferencePart, at: Text, before: unknown, after: unknown): Difference[] =>
  keys(asRecord(before), asRecord(after)).flatMap((name) => {
    const [was, is] = [field(before, name), field(after, name)];
    const where = within(at, labelled(name, is ?? was));
    return was === undefined || is === undefined ? whole(part, where, was, is) : changed(part, where, was, is);
  });

const whole = (part: DifferencePart, where: Text, was: unknown, is: unknown): Difference[] => {
  if (was === undefined) return is === undefined ? [] : [{ part, change: "added", where, after: print(is) }];
  return [{ part, change: "removed", where, before: print(was) }];
};

const changed = (part: DifferencePart, where: Text, was: unknown, is: unknown): Difference[] => {
  if (same(was, is)) return [];
  if (was === undefined || is === undefined) return whole(part, where, was, is);
  const [old, now] = [asRecord(was), asRecord(is)];
  const inner = keys(old, now).filter((key) => !same(old[key], now[key]));
  const nested = !isText(was) && inner.length > 0 && Object.keys(old).length > 0;
  const [before, after] = nested ? [pick(old, inner), pick(now, inner)] : [was, is];
  return [{ part, change: "changed", where, before: print(before), after: print(after) }];
};

const pick = (value: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])));

const byId = (conditions: unknown): Record<string, unknown> =>
  Array.isArray(conditions)
    ? Object.fromEntries(conditions.map((one: unknown) => [String(field(one, "id")), one]))
    : {};

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};

const field = (value: unknown, name: string): unknown => asRecord(value)[name];

/** Names of the newer in their order, then those that it has no more. */
const keys = (before: Record<string, unknown>, after: Record<string, unknown>): string[] => [
  ...Object.keys(after),
  ...Object.keys(before).filter((name) => !Object.hasOwn(after, name)),
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

const isText = (value: unknown): value is Text =>
  typeof field(value, "zh") === "string" && typeof field(value, "en") === "string";

/** A value as a person reads it: Chinese of a text, lists by commas, keys before their values. */
const print = (value: unknown): string => {
  if (isText(value)) return value.zh;
  if (Array.isArray(value)) return value.map(print).join("、");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}：${print(inner)}`)
    .join("；");
};

const words = ([zh, en]: readonly [string, string]): Text => ({ zh, en });
const within = (at: Text, inner: Text): Text => ({ zh: `${at.zh} · ${inner.zh}`, en: `${at.en} · ${inner.en}` });

/** The label of a thing, with its name; the name alone where it has none. */
const labelled = (name: string, value: unknown): Text => {
  const label = field(value, "label") ?? field(value, "title");
  return isText(label) ? { zh: `${label.zh}（${name}）`, en: `${label.en} (${name})` } : { zh: name, en: name };
};
