import type { Performed } from "@mingfa/contract";
import type { Actor, JsonObject } from "@mingfa/core/procedure";
import { civilDate } from "@mingfa/core/procedure";
import { organOfPower } from "#organ";
import { open } from "#procedure";
import { formChanged, noHandlingOrgan, noSuchItem, notYourParty } from "./errors.ts";
import { formVersion } from "./form-version.ts";
import type { ServicesNode } from "./services-node.ts";

/** An application under an item: opens the matter with the item's first act at the organ that holds the power. */
export const apply = async (
  node: ServicesNode,
  actor: Actor,
  request: { item: string; party: string; input: JsonObject; key: string; formVersion?: string },
): Promise<Performed> => {
  const item = node.items.get(request.item);
  if (!item) throw noSuchItem();
  if (actor.kind !== "party" || !actor.parties.includes(request.party)) throw notYourParty();
  const organ = await organOfPower(node.procedure.db, item.power, civilDate(node.procedure.now()));
  if (organ === undefined) throw noHandlingOrgan();
  return open(node.procedure, actor, {
    procedure: item.procedure,
    item: item.id,
    organ,
    applicant: request.party,
    act: item.firstAct,
    input: request.input,
    key: request.key,
    admits: (form) => {
      if (request.formVersion !== undefined && request.formVersion !== formVersion(form)) throw formChanged();
    },
  });
};
