import type { JsonObject } from "@mingfa/core/procedure";
import { addDays } from "@mingfa/core/law";
import { parseCitizenId } from "@mingfa/core/identity";
import { citizenNamed, endMandate, giveMandate } from "#party";
import type { ChangeHandlers } from "#procedure";
import { mandateOver, noSuchAgent, notOneself } from "./errors.ts";

const textOf = (given: JsonObject, name: string): string => {
  const value = given[name];
  if (typeof value !== "string") throw new TypeError(`the change of a mandate is given no ${name}`);
  return value;
};

/** Null for every item; else the items named. */
const itemsOf = (given: JsonObject): string[] | null => {
  const { items } = given;
  return Array.isArray(items) ? items.map(String) : null;
};

/** What acts of a mandate's matter change: from then on, at once, who may act for whom. */
export const mandateChanges: ChangeHandlers = {
  giveMandate: async ({ tx, matter, applicant, on }, given) => {
    const identifier = parseCitizenId(textOf(given, "identifier"), { today: on });
    const agent = identifier.ok ? await citizenNamed(tx, identifier.value, textOf(given, "name").trim()) : undefined;
    if (agent === undefined) throw noSuchAgent();
    if (agent === applicant) throw notOneself();
    const to = addDays(textOf(given, "until"), 1);
    await giveMandate(tx, { matter, agent, principal: applicant, items: itemsOf(given), from: on, to });
  },
  endMandate: async ({ tx, matter, on }, given) => {
    const how = textOf(given, "how") === "renounced" ? "renounced" : "withdrawn";
    if (!(await endMandate(tx, matter, on, how))) throw mandateOver();
  },
};
