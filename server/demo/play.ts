import { randomUUID } from "node:crypto";
import { addDays, dayNumber, type Calendar } from "@mingfa/core/law";
import { civilDate, type Actor, type JsonObject } from "@mingfa/core/procedure";
import { findOfficer } from "#organ";
import { partiesOf } from "#party";
import type { Database } from "#platform/database";
import { childrenOf, open, perform } from "#procedure";
import { apply } from "#services";
import type { Node } from "../node.ts";
import { officers, parties } from "./city.ts";
import { handIn } from "./hand-in.ts";
import type { Day, Step, Story } from "./story.ts";

/** Lets a story happen through the same pipeline as everything else, with the clock set back. */
export const play = async (node: Node, story: Story): Promise<void> => {
  const day = workingDays(node.procedure.law.calendar, civilDate(node.clock.now()));
  const matter = await begin(node, story, day);
  const seen = new Map([[matter, 1]]);
  for (const [index, step] of story.then.entries()) {
    const { procedure } = at(node, day, step, index + 1);
    const id = step.at === undefined ? matter : await childOf(node.db, matter, step.at);
    const request = { act: step.act, input: inputOf(step, day), sequence: seen.get(id) ?? 1, key: randomUUID() };
    const actor = await actorOf(node.db, step.by, day(step.ago));
    const done = await perform(
      procedure,
      actor,
      id,
      step.object === undefined ? request : { ...request, object: step.object },
    );
    seen.set(id, done.sequence);
  }
};

const begin = async (node: Node, { item, procedure: id, applicant, first }: Story, day: Day): Promise<string> => {
  const { procedure, services } = at(node, day, first, 0);
  const actor = await actorOf(node.db, first.by, day(first.ago));
  const under = item === undefined ? id : services.items.get(item)?.procedure;
  const files = await handIn({ files: node.files, procedure }, actor, under ?? "", first, day(first.ago));
  const [input, key] = [{ ...inputOf(first, day), ...files }, randomUUID()];
  if (item !== undefined) return (await apply(services, actor, { item, party: applicant, input, key })).matter;
  if (id === undefined || actor.kind !== "officer")
    throw new Error(`a matter of ${first.by} has neither item nor authority`);
  return (
    await open(procedure, actor, {
      procedure: id,
      item: null,
      organ: actor.organ,
      applicant,
      act: first.act,
      input,
      key,
    })
  ).matter;
};

/** The node as it was at nine in the morning of the step's day, some minutes on for each step. */
const at = (node: Node, day: Day, { ago }: Step, index: number): Pick<Node, "procedure" | "services"> => {
  const now = new Date(Date.parse(`${day(ago)}T01:00:00Z`) + index * 420_000).toISOString();
  // The city's past lies before this log: what was served then waited for no paper of ours.
  const lookups = { ...node.procedure.lookups, papers: async () => ({ unlogged: [] }) };
  const procedure = { ...node.procedure, lookups, now: () => now };
  return { procedure, services: { ...node.services, procedure } };
};

const inputOf = ({ input = {} }: Step, day: Day): JsonObject => (typeof input === "function" ? input(day) : input);

const actorOf = async (db: Database, who: string, today: string): Promise<Actor> => {
  if (officers.some(({ id }) => id === who)) {
    const officer = await findOfficer(db, who, today);
    if (officer)
      return { kind: "officer", id: who, organ: officer.organ, duties: officer.duties, powers: officer.powers };
  }
  const id = parties.find(({ login }) => login === who)?.id ?? who;
  const own = (await partiesOf(db, id, today)).filter((party) => party.own);
  return { kind: "party", id, parties: own.map((party) => party.id) };
};

const childOf = async (db: Database, matter: string, organ: string): Promise<string> => {
  const child = (await childrenOf(db, matter)).find((one) => one.organ === organ);
  if (!child) throw new Error(`${matter} has no part at ${organ}`);
  return child.id;
};

const workingDays = (calendar: Calendar, today: string): Day => {
  const from = dayNumber(today) ?? 0;
  const last = calendar.worked(from);
  return (ago) => addDays(today, calendar.workday(last - ago) - from);
};
