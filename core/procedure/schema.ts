import { Type } from "typebox";
import { Name } from "./text.ts";

/** No key that the schema doesn't know: what nothing consumes must not look as if it did. */
export const strict = { additionalProperties: false } as const;

/** A condition or value in the FEEL subset of `core/expression`. */
export const Expression = Type.Union([Type.String({ minLength: 1 }), Type.Number(), Type.Boolean()]);

/** A Chinese citation, `行政许可法第三十二条第一款第四项`, or its machine form `行政许可法/32/1/4`. */
export const Basis = Type.String({ minLength: 3 });

export const Names = Type.Array(Name, { minItems: 1 });

/** Ids of the rules (law-rules table) that this element executes; `packs coverage` counts them. */
export const Executes = Type.Optional(Type.Array(Type.String(), { minItems: 1 }));
