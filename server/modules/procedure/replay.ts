import { commitment } from "@mingfa/core/ledger";
import { replay, type Act, type Actor, type ReplayStep } from "@mingfa/core/procedure";
import { commitmentsOf, nativeCrypto } from "#ledger";
import { noSuchMatter, noSuchProcedure } from "./errors.ts";
import { headOf } from "./fold.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { envelope } from "./record.ts";
import { loadFull, type FullRow } from "./store.ts";

/**
 * The fold of a matter after each act, and whether the law decides each the same way again. `differs` says `erased by …`
 * where content was lawfully removed, `unjudged` after that, and `commitment` where the record is not what the log holds.
 */
export const replayMatter = async (node: ProcedureNode, matter: string): Promise<ReplayStep[]> => {
  const row = matterId.test(matter) ? await loadFull(node.db, matter) : undefined;
  if (!row) throw noSuchMatter();
  const situationAt = (act: Act) => {
    const procedure = versionsOf(node, row.procedure).find(
      (version) => version.definition.version === act.versions.procedure.version,
    );
    if (!procedure) throw noSuchProcedure(`${row.procedure} ${act.versions.procedure.version}`);
    const calendar = node.calendarOf(act.versions.calendar.hash) ?? node.law.calendar;
    return { procedure, head: headOf(row), law: { ...node.law, calendar } };
  };
  const duties = new Map(row.acts.map((act) => [act.sequence, act.actorDuties]));
  const actorOf = (act: Act): Actor =>
    recordedActor(act, duties.get(act.sequence) ?? [], row.applicant, situationAt(act).procedure);
  const steps = replay(
    row.acts.map((act) => recordedAct(matter, act)),
    situationAt,
    actorOf,
  );
  const faults = await recordFaults(node, matter, row.acts);
  return steps.map((step) => ({ ...step, differs: faults.get(step.sequence) ?? step.differs }));
};

const matterId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const recordFaults = async (node: ProcedureNode, matter: string, acts: FullRow[]): Promise<Map<number, string>> => {
  const leaves = await commitmentsOf(
    node.db,
    acts.map((act) => act.leaf),
  );
  const firstErased = acts.find((act) => act.body === null)?.sequence ?? Infinity;
  const faultOf = (act: FullRow): string | undefined => {
    if (act.body === null || act.salt === null) return `erased by ${act.erasedBy ?? "?"}`;
    const opened = commitment(envelope(node, matter, act), Buffer.from(act.salt, "hex"), nativeCrypto);
    if (leaves.get(act.leaf) !== opened) return "commitment";
    return act.sequence > firstErased ? "unjudged" : undefined;
  };
  return new Map(acts.flatMap((act) => [faultOf(act)].flatMap((fault) => (fault ? [[act.sequence, fault]] : []))));
};

const recordedAct = (matter: string, row: FullRow): Act => ({
  matter,
  sequence: row.sequence,
  act: row.act,
  actor: {
    kind: row.actorKind === "law" ? "law" : row.actorKind === "party" ? "party" : "officer",
    ...(row.actorId === null ? {} : { id: row.actorId }),
    ...(row.actorOrgan === null ? {} : { organ: row.actorOrgan }),
  },
  basis: row.basis,
  effectiveOn: row.effectiveOn,
  effectiveAt: row.recordedAt,
  recordedAt: row.recordedAt,
  ...(row.body?.object === undefined ? {} : { object: row.body.object }),
  input: row.body?.input ?? {},
  lookups: row.body?.lookups ?? {},
  changes: row.body?.changes ?? {},
  versions: row.versions,
});

/**
 * The actor as the act recorded him. His organ's powers of that day are taken as recorded entitlement: the act could
 * not have been recorded without them.
 */
const recordedActor = (
  act: Act,
  duties: string[],
  applicant: string,
  procedure: { roles: ReadonlyMap<string, object> },
): Actor => {
  if (act.actor.kind === "law") return { kind: "law" };
  const id = act.actor.id ?? "";
  if (act.actor.kind === "party") return { kind: "party", id, parties: [id, applicant] };
  const powers = [...procedure.roles.values()].flatMap((role) =>
    "power" in role && typeof role.power === "string" ? [role.power] : [],
  );
  return { kind: "officer", id, organ: act.actor.organ ?? "", duties, powers };
};
