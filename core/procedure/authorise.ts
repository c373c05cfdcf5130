import type { Actor } from "./act.ts";
import type { CompiledAct, Procedure } from "./compiled.ts";
import type { MatterHead, MatterState } from "./matter.ts";
import type { Reason } from "./outcome.ts";

/**
 * Who may: the applicant (or who acts for him), or an officer of the matter's own organ who holds the duty, whose
 * organ holds the power, and who need not recuse. Returns the reasons against; empty means entitled.
 */
export const authorise = (
  procedure: Procedure,
  act: CompiledAct,
  actor: Actor,
  head: MatterHead,
  state: Pick<MatterState, "recused">,
): Reason[] => {
  if (act.definition.by === "law")
    return actor.kind === "law" ? [] : [{ id: "byLaw", message: byLaw, basis: act.basis }];
  const roles = act.definition.by.flatMap((name) => procedure.roles.get(name) ?? []);
  const entitled = roles.some((role) =>
    "party" in role
      ? actor.kind === "party" && actor.parties.includes(head.applicant)
      : actor.kind === "officer" &&
        actor.organ === head.organ &&
        actor.duties.includes(role.duty) &&
        actor.powers.includes(role.power),
  );
  const recused = actor.kind === "officer" && state.recused.includes(actor.id);
  if (entitled && !recused) return [];
  if (entitled && procedure.recusal) return [{ id: "recused", ...procedure.recusal }];
  return roles.map((role) => ({ id: "notEntitled", message: onlyBy(role.label), basis: role.basisKeys }));
};

const byLaw = {
  zh: "此效果由法律直接产生，任何人不能代为作出",
  en: "The law itself brings this about; nobody can do it",
};

const onlyBy = (role: { zh: string; en: string }) => ({
  zh: `只能由${role.zh}作出`,
  en: `Only ${role.en} may do this`,
});
