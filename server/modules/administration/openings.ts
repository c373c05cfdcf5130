import type { Opening } from "@mingfa/contract";
import { civilDate, initialState, permitted, type Actor, type Field, type Form } from "@mingfa/core/procedure";
import { listOfficers, listOrgans } from "#organ";
import { basisView, procedureOn } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { calendarProcedure, mustAdminister, registryProcedure } from "./entitled.ts";
import { dutyLabels } from "./words.ts";

/** What an administrator may begin now, and why not the rest; forms with the choices that there are today. */
export const openings = async (node: AdministrationNode, actor: Actor): Promise<Opening[]> => {
  mustAdminister(node, actor);
  const choices = await choicesToday(node);
  return [registryProcedure, calendarProcedure].flatMap((id) => {
    const today = civilDate(node.now());
    const procedure = procedureOn(node.procedure, id, today);
    if (!procedure || actor.kind !== "officer") return [];
    const state = initialState(procedure);
    const head = { id: "", organ: actor.organ, applicant: "" };
    const situation = { procedure, head, state, today, law: node.procedure.law };
    return permitted(situation, actor).flatMap((entry): Opening[] => {
      const act = procedure.acts.get(entry.act);
      if (!act || act.definition.from?.includes(state.stage) !== true) return [];
      const { label, effect } = act.definition;
      return [
        {
          procedure: id,
          act: act.id,
          label,
          ...(effect === undefined ? {} : { effect }),
          allowed: entry.allowed,
          basis: basisView(act.basis),
          form: withChoices(act.form, choices),
          reasons: entry.reasons.map((reason) => ({ ...reason, basis: basisView(reason.basis) })),
        },
      ];
    });
  });
};

type Choices = Readonly<Record<NonNullable<Field["names"]>, Extract<Field, { type: "choice" }>["options"]>>;

const choicesToday = async (node: AdministrationNode): Promise<Choices> => {
  const today = civilDate(node.now());
  const [organs, officers] = await Promise.all([
    listOrgans(node.db, "", today),
    listOfficers(node.db, { q: "", organ: null, duty: null, serving: null, after: "", limit: 2_000 }, today),
  ]);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: { zh: name, en: name } });
  return {
    organ: organs.map(named),
    officer: officers.map((one) => named({ id: one.id, name: `${one.name}（${one.id}）` })),
    duty: [...dutyLabels(node.packs)].map(([value, label]) => ({ value, label })),
    power: node.packs.powers.map(({ code, title }) => ({ value: code, label: title })),
  };
};

/** A text that names something registered is chosen from what is registered today. */
const withChoices = (form: Form, choices: Choices): Form =>
  Object.fromEntries(
    Object.entries(form).map(([name, field]): [string, Field] => {
      const options = field.names === undefined ? undefined : choices[field.names];
      if (field.type !== "text" || !options?.length) return [name, field];
      const { maxLength: _, ...rest } = field;
      return [name, { ...rest, type: "choice", options }];
    }),
  );
