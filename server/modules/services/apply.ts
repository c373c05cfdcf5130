import type { Performed } from "@mingfa/contract";
import type { Actor, JsonObject } from "@mingfa/core/procedure";
import { actingIn, civilDate } from "@mingfa/core/procedure";
import { organOfPower } from "#organ";
import { open, refuseEnded } from "#procedure";
import { beyondMandate, formChanged, inPersonOnly, noHandlingOrgan, noSuchItem, notYourParty } from "./errors.ts";
import { formVersion } from "./form-version.ts";
import type { ServicesNode } from "./services-node.ts";

/** An application under an item: opens the matter with the item's first act at the organ that holds the power. */
export const apply = async (
  node: ServicesNode,
  caller: Actor,
  request: { item: string; party: string; input: JsonObject; key: string; formVersion?: string },
): Promise<Performed> => {
  const item = node.items.get(request.item);
  if (!item) throw noSuchItem();
  const actor = actingIn(caller, item.id);
  if (actor.kind !== "party") throw notYourParty();
  if (item.inPerson && isMandated(caller, request.party)) throw inPersonOnly(item.inPerson);
  await refuseEnded(node.procedure, node.procedure.db, actor, request.party);
  if (!actor.parties.includes(request.party))
    throw isMandated(caller, request.party) ? beyondMandate() : notYourParty();
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

const isMandated = (actor: Actor, party: string): boolean =>
  actor.kind === "party" && (actor.mandates?.some((mandate) => mandate.party === party) ?? false);
