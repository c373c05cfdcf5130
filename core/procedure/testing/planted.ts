import { loadProcedure, type LoadEnvironment } from "../load.ts";
import type { PackPath } from "../pack-error.ts";
import { environment, penaltySource } from "./packed.ts";

type Branch = Record<string | number, unknown>;

const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;

/** What stands at a path of a source. */
export const at = (source: unknown, path: PackPath): unknown =>
  path.reduce<unknown>((value, key) => (isBranch(value) ? value[key] : undefined), source);

/** Puts a value at a path; undefined takes away what stands there. Throws when the path leads nowhere. */
const put = (source: unknown, path: PackPath, value: unknown): void => {
  const [parent, key] = [at(source, path.slice(0, -1)), path.at(-1)];
  if (!isBranch(parent) || key === undefined) throw new Error(`no ${path.join(".")}`);
  if (value === undefined) delete parent[key];
  else parent[key] = value;
};

/** The penalty with changes: dotted paths and what to put there. */
export const changed = (changes: Record<string, unknown>): unknown => {
  const source = penaltySource();
  for (const [path, value] of Object.entries(changes)) put(source, pathOf(path), value);
  return source;
};

export const pathOf = (dotted: string): PackPath =>
  dotted.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The faults found at load, as `code path`. */
export const faultsOf = (source: unknown, within: LoadEnvironment = environment): string[] => {
  const result = loadProcedure(source, within);
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
};

export const planted = (changes: Record<string, unknown>): string[] => faultsOf(changed(changes));
