import { StatuteLevel } from "@mingfa/core/law";
import { Power } from "@mingfa/core/procedure";
import { Type, type Static } from "typebox";

const strict = { additionalProperties: false } as const;
const list = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Array(schema, { minItems: 1 });

/** Which levels of statutes may be the basis of a procedure, by the kind of the powers that it exercises (效力位阶). */
export const LevelTable = Type.Object(
  {
    levels: list(
      Type.Object(
        {
          for: list(Power.properties.kind),
          allow: list(StatuteLevel),
          basis: list(Type.String({ minLength: 3 })),
          executes: Type.Optional(list(Type.String())),
        },
        strict,
      ),
    ),
  },
  strict,
);
export type LevelTable = Static<typeof LevelTable>;
