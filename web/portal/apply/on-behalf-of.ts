import type { Session } from "@mingfa/contract";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import type { TFunction } from "i18next";

/** Name of the question for whom one applies; no field of a pack can bear it. */
const question = "$party";

/** The form led by that question, where the person may apply for more than one party. */
export const withParties = (form: Form, session: Session, t: TFunction<"portal">): Form => {
  const parties = session.parties ?? [];
  if (parties.length < 2) return form;
  const label = { zh: t("apply.onBehalf", { lng: "zh" }), en: t("apply.onBehalf", { lng: "en" }) };
  const options = parties.map(({ id, name }) => ({ value: id, label: { zh: name, en: name } }));
  return { [question]: { type: "choice", label, options }, ...form };
};

/** Parts the answers into the party and the input of the act. */
export const onBehalfOf = (answers: JsonObject, session: Session): { party: string; input: JsonObject } => {
  const { [question]: chosen, ...input } = answers;
  return { party: typeof chosen === "string" ? chosen : (session.parties?.[0]?.id ?? session.id), input };
};
