import type { FieldProblem } from "@mingfa/contract";
import type { JsonObject, Situation } from "@mingfa/core/procedure";
import { officersOf } from "#organ";
import type { Database } from "#platform/database";
import { invalid } from "#platform/http";

/** Officers named in an act hold a post in the matter's organ that day; throws a Problem naming those who don't. */
export const checkOfficersNamed = async (
  tx: Database,
  situation: Situation,
  actId: string,
  input: JsonObject,
): Promise<void> => {
  const form = situation.procedure.acts.get(actId)?.form ?? {};
  const named = Object.entries(form).flatMap(([field, { type }]) =>
    type === "officers" ? [[field, idsIn(input[field])] as const] : [],
  );
  if (named.every(([, ids]) => ids.length === 0)) return;
  const known = new Set((await officersOf(tx, situation.head.organ, situation.today)).map(({ id }) => id));
  const strangers = named.filter(([, ids]) => ids.some((id) => !known.has(id))).map(([field]) => stranger(field));
  if (strangers.length > 0) throw invalid(strangers);
};

const idsIn = (value: JsonObject[string] | undefined): string[] =>
  Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];

const stranger = (field: string): FieldProblem => ({
  field: `input.${field}`,
  code: "noSuchOfficer",
  message: { zh: "其中有人不是本机关的在职人员", en: "someone named holds no post in this authority" },
});
