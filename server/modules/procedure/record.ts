import { randomUUID } from "node:crypto";
import { commitment, entryBytes } from "@mingfa/core/ledger";
import type { Actor, Changes, JsonObject, LawAct, Outcome, Procedure } from "@mingfa/core/procedure";
import { nativeCrypto } from "#ledger";
import { pinnedVersions, type ProcedureNode } from "./node.ts";
import { newSalt } from "./salt.ts";
import type { Body, FullRow } from "./store.ts";
import type { NewAct } from "./write-acts.ts";

/** An act ready to be recorded, with the version of the procedure it was made under. */
export type Draft = {
  procedure: Procedure;
  sequence: number;
  act: string;
  actor: Actor;
  basis: string[];
  effectiveOn: string;
  requestKey: string | null;
  body: Body;
};

export const draftOf = (
  procedure: Procedure,
  sequence: number,
  act: string,
  actor: Actor,
  outcome: Outcome,
  request: { input: JsonObject; lookups: JsonObject; object?: string; key: string | null },
): Draft => ({
  procedure,
  sequence,
  act,
  actor,
  basis: outcome.basis,
  effectiveOn: outcome.effectiveOn,
  requestKey: request.key,
  body: bodyOf(request.input, request.lookups, outcome.changes, request.object),
});

export const draftOfLaw = (procedure: Procedure, law: LawAct): Draft => ({
  procedure,
  sequence: law.folded.sequence,
  act: law.act.id,
  actor: { kind: "law" },
  basis: law.outcome.basis,
  effectiveOn: law.outcome.effectiveOn,
  requestKey: null,
  body: bodyOf({}, {}, law.outcome.changes, law.object),
});

const bodyOf = (input: JsonObject, lookups: JsonObject, changes: Changes, object: string | undefined): Body => ({
  input,
  lookups,
  changes,
  ...(object === undefined ? {} : { object }),
});

/** Salts and commits the acts; the rows still have to be written by the caller's one statement. */
export const newActs = (node: ProcedureNode, matter: string, drafts: Draft[], recordedAt: string): NewAct[] =>
  drafts.map((draft) => {
    const salt = newSalt();
    const id = randomUUID();
    const act = {
      sequence: draft.sequence,
      act: draft.act,
      actorKind: draft.actor.kind,
      actorId: draft.actor.kind === "law" ? null : draft.actor.id,
      actorOrgan: draft.actor.kind === "officer" ? draft.actor.organ : null,
      actorDuties: draft.actor.kind === "officer" ? draft.actor.duties : [],
      basis: draft.basis,
      effectiveOn: draft.effectiveOn,
      recordedAt,
      versions: pinnedVersions(node, draft.procedure),
      body: draft.body,
    };
    const entry = entryBytes({
      v: 1,
      type: "act",
      id,
      commitment: commitment(envelope(node, matter, act), salt, nativeCrypto),
    });
    return {
      ...act,
      leaf: id,
      entry: Buffer.from(entry).toString("hex"),
      requestKey: draft.requestKey,
      salt: salt.toString("hex"),
    };
  });

/** What the leaf commits to: the whole act, as a receipt discloses it. */
export const envelope = (
  node: Pick<ProcedureNode, "log">,
  matter: string,
  act: Omit<NewAct | FullRow, "body" | "salt" | "leaf" | "entry" | "requestKey"> & { body: Body | null },
): JsonObject => ({
  node: node.log.signer.key.name,
  matter,
  sequence: act.sequence,
  act: act.act,
  actor: { kind: act.actorKind, id: act.actorId, organ: act.actorOrgan, duties: act.actorDuties },
  basis: act.basis,
  effectiveOn: act.effectiveOn,
  recordedAt: act.recordedAt,
  versions: act.versions,
  ...asJson(act.body),
});

const asJson = (body: Body | null): JsonObject => (body ? (JSON.parse(JSON.stringify(body)) as JsonObject) : {});
