import type { ItemGuide } from "@mingfa/contract";
import { computeTerm } from "@mingfa/core/law";
import { civilDate, type Form, type ItemDefinition, type LawContext } from "@mingfa/core/procedure";
import { basisView, formOf, procedureOn, writtenBasis } from "#procedure";
import { formVersion } from "./form-version.ts";
import { noHandlingOrgan, noSuchItem } from "./errors.ts";
import { offeredItems, summaryOf } from "./offered.ts";
import type { ServicesNode } from "./services-node.ts";

/** The guide of an item (行政许可法 30), with the day a decision would be due if the application were accepted today. */
export const itemGuide = async (node: ServicesNode, id: string): Promise<ItemGuide> => {
  const item = node.items.get(id);
  const today = civilDate(node.procedure.now());
  const procedure = item && procedureOn(node.procedure, item.procedure, today);
  if (!item || !procedure) throw noSuchItem();
  const offered = (await offeredItems(node)).find((one) => one.item === item);
  if (!offered) throw noHandlingOrgan();
  const { law } = node.procedure;
  const { term, promise, ...published } = item;
  const form = formOf(procedure, item.firstAct);
  // How the item is run goes no further than here: the route's schema lets through what the guide publishes.
  return {
    ...published,
    ...summaryOf(offered),
    kind: kindOf(node, item),
    basis: basisView(item.basis),
    ...(term === undefined ? {} : { term: guideTerm(law, term, today) }),
    ...(promise === undefined ? {} : { promise: guideTerm(law, promise, today) }),
    form,
    asked: askedBy(form),
    formVersion: formVersion(form),
  };
};

const kindOf = ({ powers }: ServicesNode, { power }: ItemDefinition): ItemGuide["kind"] => {
  const listed = powers.get(power);
  if (!listed) throw new Error(`the power ${power} is not on the list`);
  return listed.kind;
};

/** The article by which each question is asked, by the question's name. */
const askedBy = (form: Form): ItemGuide["asked"] =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, field]) => {
      const basis = field.basis === undefined ? undefined : writtenBasis(field.basis);
      return basis ? [[name, basis]] : [];
    }),
  );

const guideTerm = (law: LawContext, id: string, today: string): NonNullable<ItemGuide["term"]> => {
  const term = law.terms.get(id);
  const period = term && computeTerm(term, { from: today }, law);
  if (!term || !period?.ok) throw new Error(`the term ${id} cannot be computed`);
  return {
    label: term.label,
    due: period.period.due,
    provisional: period.period.provisional,
    explanation: period.period.explanation,
  };
};
