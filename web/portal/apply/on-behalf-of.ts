import type { ItemGuide, Session } from "@mingfa/contract";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import type { TFunction } from "i18next";

/** Name of the question for whom one applies; no field of a pack can bear it. */
const question = "$party";

type Item = Pick<ItemGuide, "id" | "inPerson">;

/** For whom the person may apply for an item: in his own right, and by a mandate that covers it. */
export const partiesFor = (session: Session, { id: item, inPerson }: Item): NonNullable<Session["parties"]> =>
  (session.parties ?? []).filter(
    ({ mandate }) => !mandate || (!inPerson && (mandate.items === undefined || mandate.items.includes(item))),
  );

/** The form led by that question, where the person may apply for more than one party. */
export const withParties = (form: Form, session: Session, item: Item, t: TFunction<"portal">): Form => {
  const parties = partiesFor(session, item);
  if (parties.length < 2) return form;
  const label = { zh: t("apply.onBehalf", { lng: "zh" }), en: t("apply.onBehalf", { lng: "en" }) };
  const options = parties.map(({ id, name, mandate }) => {
    const shown = (lng: "zh" | "en") => (mandate ? t("mandate.byMandate", { name, lng }) : name);
    return { value: id, label: { zh: shown("zh"), en: shown("en") } };
  });
  return { [question]: { type: "choice", label, options }, ...form };
};

/** Parts the answers into the party and the input of the act. */
export const onBehalfOf = (answers: JsonObject, session: Session): { party: string; input: JsonObject } => {
  const { [question]: chosen, ...input } = answers;
  return { party: typeof chosen === "string" ? chosen : (session.parties?.[0]?.id ?? session.id), input };
};
