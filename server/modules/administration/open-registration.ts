import type { Performed } from "@mingfa/contract";
import type { Actor, JsonObject } from "@mingfa/core/procedure";
import { civilDate } from "@mingfa/core/procedure";
import { personStanding } from "#organ";
import { invalid } from "#platform/http";
import { open } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { calendarProcedure, mustAdminister, registryProcedure } from "./entitled.ts";

export type Registration = { procedure: string; act: string; input: JsonObject; key: string };

/** Begins a matter of the registry or of the calendar, at the administrator's own authority, about the organ concerned. */
export const openRegistration = async (
  node: AdministrationNode,
  actor: Actor,
  { procedure, act, input, key }: Registration,
): Promise<Performed> => {
  mustAdminister(node, actor);
  if (actor.kind !== "officer" || (procedure !== registryProcedure && procedure !== calendarProcedure))
    throw invalid([{ field: "procedure", code: "noSuchProcedure", message: noSuchProcedure }]);
  return open(node.procedure, actor, {
    procedure,
    item: null,
    organ: actor.organ,
    applicant: (await concerned(node, input)) ?? actor.organ,
    act,
    input,
    key,
  });
};

/** The organ that an entry is about: the one named, or where the officer named serves. */
const concerned = async (node: AdministrationNode, { organ, officer }: JsonObject): Promise<string | undefined> => {
  if (typeof organ === "string") return organ;
  if (typeof officer !== "string") return undefined;
  return (await personStanding(node.db, officer, civilDate(node.now()))).organ ?? undefined;
};

const noSuchProcedure = { zh: "此处只办理登记和放假安排", en: "only the registry and the calendar are kept here" };
