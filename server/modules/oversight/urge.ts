import type { Performed, UrgeForm } from "@mingfa/contract";
import { civilDate, type Actor, type JsonObject } from "@mingfa/core/procedure";
import { matterLine, open, openingActs, type ProcedureNode } from "#procedure";
import { noUrging, nothingToUrge } from "./errors.ts";
import { supervised } from "./supervised.ts";

/** Days to report that a letter begins with; the supervisor sets what the case needs. */
const usualDays = 10;

/** What urging the authority of an overdue matter asks, with what is known of the matter filled in. */
export const urgeForm = async (node: ProcedureNode, actor: Actor, id: string): Promise<UrgeForm> => {
  const { line, act } = await aboutToUrge(node, actor, id);
  const known: JsonObject = {
    subject: line.organ?.name ?? "",
    about: line.number,
    failure: line.reason?.zh ?? "",
    receivedOn: civilDate(node.now()),
    days: usualDays,
  };
  return { number: line.number, act, known };
};

/** Opens the supervision matter as part of the matter it is about; the authority urged is its party. */
export const urge = async (
  node: ProcedureNode,
  actor: Actor,
  id: string,
  { input, key }: { input: JsonObject; key: string },
): Promise<Performed> => {
  const { act, organ, procedure, subject } = await aboutToUrge(node, actor, id);
  return open(node, actor, {
    procedure,
    item: null,
    organ,
    applicant: subject,
    act: act.act,
    input,
    key,
    parent: { matter: id, link: "oversight" },
  });
};

const aboutToUrge = async (node: ProcedureNode, actor: Actor, id: string) => {
  const line = await matterLine(node, id);
  const subject = line.organ?.id ?? "";
  await supervised(node, actor, subject);
  const procedure = node.oversight?.procedure ?? "";
  const [act] = openingActs(node, actor, procedure, subject);
  if (!act || actor.kind !== "officer") throw noUrging();
  if (line.group !== "overdue") throw nothingToUrge(act.basis.map(({ key }) => key));
  return { line, act, organ: actor.organ, procedure, subject };
};
