import type { Actor } from "@mingfa/core/procedure";
import { civilDate } from "@mingfa/core/procedure";
import { administratorsOnly, entitledOnly } from "./errors.ts";
import { basisView, procedureOn } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";

/** Roles of the registry's procedure in the packs. */
export type AdministratorsRole = "system" | "security" | "audit";

export const registryProcedure = "administration.registry";
export const calendarProcedure = "administration.calendar";

/**
 * Lets in who holds one of these roles of the registry's procedure; a Problem with the articles that say who, for
 * everyone else.
 */
export const mustBe = (
  node: Pick<AdministrationNode, "procedure" | "now">,
  actor: Actor,
  ...roles: [AdministratorsRole, ...AdministratorsRole[]]
): void => {
  const procedure = procedureOn(node.procedure, registryProcedure, civilDate(node.now()));
  const wanted = roles.flatMap((name) => procedure?.roles.get(name) ?? []);
  if (wanted.length === 0) throw administratorsOnly();
  const may =
    actor.kind === "officer" &&
    wanted.some((role) => "duty" in role && actor.duties.includes(role.duty) && actor.powers.includes(role.power));
  if (!may)
    throw entitledOnly(
      wanted.map(({ label, basisKeys }) => ({
        id: "notEntitled",
        message: { zh: `只有${label.zh}可以查看和办理`, en: `Only ${label.en} may see and do this` },
        basis: basisView(basisKeys),
      })),
    );
};

/** Lets in any of the three administrators. */
export const mustAdminister = (node: Pick<AdministrationNode, "procedure" | "now">, actor: Actor): void =>
  mustBe(node, actor, "system", "security", "audit");
