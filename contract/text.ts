import { Type, type Static } from "typebox";

/** A sentence in both languages. */
export const Text = Type.Object({ zh: Type.String(), en: Type.String() });
export type Text = Static<typeof Text>;

/** A citation in machine form (`行政许可法/42/1`) and as people write it. */
export const Basis = Type.Object({ key: Type.String(), text: Type.String() });
export type Basis = Static<typeof Basis>;

/** Civil date, Asia/Shanghai, `YYYY-MM-DD`. */
export const CivilDate = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
/** UTC instant, ISO 8601. */
export const Instant = Type.String();
export const Id = Type.String({ minLength: 1, maxLength: 64 });
/** A matter's id, a UUID. */
export const MatterId = Type.String({ pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });
