import { isDecimal, parseDecimal, type Decimal } from "../expression/decimal.ts";

/**
 * The circumstances of a case. `choices`: factor → the option's label, or a number where the options are bands of numbers;
 * null where it could not be established. `base`: the quantity that a table multiplies, in 元 or as it counts. `degree`
 * decides within a range of a matrix. `apology`: the percentage taken off for a public apology.
 */
export type DiscretionCase = {
  choices: ReadonlyMap<string, string | Decimal | null>;
  base?: Decimal;
  degree?: Degree;
  /** Which column of fines, by its heading; the first when it is not said. */
  column?: string;
  apology?: Decimal;
};

export type Degree = "lighter" | "ordinary" | "heavier";
const degrees: ReadonlyMap<unknown, Degree> = new Map<unknown, Degree>([
  ["lighter", "lighter"],
  ["从轻", "lighter"],
  ["ordinary", "ordinary"],
  ["一般", "ordinary"],
  ["heavier", "heavier"],
  ["从重", "heavier"],
]);

/** A field of a case that cannot be used, and why. */
export type CaseFault = { field: string; zh: string; en: string };

/** A case as parsed from JSON with exact numbers. */
export const readCase = (json: unknown): { ok: true; case: DiscretionCase } | { ok: false; fault: CaseFault } => {
  const bad = (field: string, zh: string, en: string) => ({ ok: false, fault: { field, zh, en } }) as const;
  if (!isObject(json)) return bad("case", "应为 JSON 对象", "must be a JSON object");
  const stray = Object.keys(json).find((key) => !["choices", "base", "degree", "column", "apology"].includes(key));
  if (stray !== undefined) return bad(stray, "没有这一项", "there is no such field");
  const choices = new Map<string, string | Decimal | null>();
  if (json["choices"] !== undefined && !isObject(json["choices"]))
    return bad("choices", "应为对象", "must be an object");
  for (const [factor, choice] of Object.entries(isObject(json["choices"]) ? json["choices"] : {})) {
    if (typeof choice !== "string" && choice !== null && !isDecimal(choice))
      return bad(`choices.${factor}`, "应为选项、数字或 null", "must be an option, a number or null");
    choices.set(factor, choice);
  }
  const base = amountIn(json["base"]);
  if (base === "bad") return bad("base", "应为不小于 0 的数", "must be a number from nought up");
  const apology = amountIn(json["apology"]);
  if (apology === "bad") return bad("apology", "应为百分数", "must be a percentage");
  const degree = degrees.get(json["degree"]);
  if (json["degree"] !== undefined && degree === undefined)
    return bad("degree", "应为从轻、一般或从重", "must be lighter, ordinary or heavier");
  const { column } = json;
  if (column !== undefined && typeof column !== "string")
    return bad("column", "应为栏目名称", "must be a column's heading");
  return {
    ok: true,
    case: {
      choices,
      ...(column === undefined ? {} : { column }),
      ...(base ? { base } : {}),
      ...(degree ? { degree } : {}),
      ...(apology ? { apology } : {}),
    },
  };
};

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === "object" && json !== null && !Array.isArray(json) && !isDecimal(json);

const amountIn = (json: unknown): Decimal | undefined | "bad" => {
  if (json === undefined || json === null) return undefined;
  const value = typeof json === "string" ? parseDecimal(json) : json;
  return isDecimal(value) && value.gte(0) ? value : "bad";
};
