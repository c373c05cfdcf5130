import type { MatterView, TimelineEntry } from "@mingfa/contract";
import { actingIn, matterClocks, type Actor, type MatterState, type Procedure } from "@mingfa/core/procedure";
import { officerNames, officersOf, organNames } from "#organ";
import { partyNames } from "#party";
import { actViews } from "./act-view.ts";
import { basisView } from "./citation-view.ts";
import { clockView } from "./clock-view.ts";
import { refuseEnded } from "./ended-mandate.ts";
import { noSuchMatter, otherOrgan } from "./errors.ts";
import { fileLinks, type FileLinks } from "./file-links.ts";
import { factViews, inputViews, ifPersonal } from "./fact-view.ts";
import type { ProcedureNode } from "./node.ts";
import { mayRead, maySee } from "./read-access.ts";
import { registeredNames, type RegisteredNames } from "./registered-names.ts";
import { standing } from "./standing.ts";
import { loadFull, type FullRow, type MatterRow } from "./store.ts";

/** Everything a page shows of a matter, as of now, for this actor. */
export const viewMatter = async (node: ProcedureNode, caller: Actor, id: string): Promise<MatterView> => {
  const row = await loadFull(node.db, id);
  if (!row) throw noSuchMatter();
  const actor = actingIn(caller, row.item);
  await refuseEnded(node, node.db, actor, row.applicant);
  if (actor.kind !== "officer" && !mayRead(actor, row)) throw noSuchMatter();
  const now = node.now();
  const { situation, pinned, lawActs } = standing(node, row, now);
  const { procedure, state, today } = situation;
  if (!(await maySee(node, actor, row)))
    throw otherOrgan((await organNames(node.db, [row.organ])).get(row.organ) ?? row.organ, officerBasis(pinned));
  const colleagues = await officersOf(node.db, row.organ, today);
  const names = await namesOf(node, procedure, row);
  for (const { id, name } of colleagues) names.officers.set(id, name);
  const unrecorded = lawActs.map((act) => ({
    sequence: act.folded.sequence,
    act: act.act.id,
    actorKind: "law",
    actorId: null,
    actorOrgan: null,
    basis: act.outcome.basis,
    effectiveOn: act.outcome.effectiveOn,
    recordedAt: now,
    body: { input: {}, lookups: {}, changes: act.outcome.changes },
  }));
  const stage = procedure.definition.stages[state.stage];
  return {
    id: row.id,
    number: row.number,
    title: procedure.definition.title,
    procedure: { id: row.procedure, version: row.version },
    ...(row.item === null ? {} : { item: row.item }),
    organ: { id: row.organ, name: names.organs.get(row.organ) ?? row.organ },
    applicant: { id: row.applicant, name: nameOfApplicant(names, row.applicant) },
    stage: {
      id: state.stage,
      label: stage?.label ?? { zh: state.stage, en: state.stage },
      final: stage?.final ?? false,
      ...(stage?.remedy ? { remedy: stage.remedy } : {}),
    },
    tracks: trackViews(procedure, state),
    objects: objectViews(procedure, state),
    sequence: state.sequence,
    openedOn: row.openedOn,
    today,
    facts: factViews(procedure, state.facts, names),
    timeline: [...(row.acts ?? []), ...unrecorded].map((act) => timelineEntry(procedure, act, names, row.applicant)),
    clocks: matterClocks(procedure, state, today, node.law).map((clock) => clockView(procedure, clock)),
    acts: actViews(situation, actor),
    officers: actor.kind === "officer" ? colleagues : [],
  };
};

/** The articles that say who of the organ may act in a matter of this procedure. */
const officerBasis = (procedure: Procedure): string[] => [
  ...new Set([...procedure.roles.values()].flatMap((role) => ("duty" in role ? role.basisKeys : []))),
];

type Names = {
  organs: Map<string, string>;
  officers: Map<string, string>;
  parties: Map<string, string>;
  files: FileLinks;
  registered: RegisteredNames;
};

const namesOf = async (
  node: ProcedureNode,
  procedure: Procedure,
  row: MatterRow & { acts: FullRow[] },
): Promise<Names> => {
  const ids = (kind: string) => [
    ...new Set(row.acts.flatMap((act) => (act.actorKind === kind && act.actorId ? [act.actorId] : []))),
  ];
  const [organs, officers, parties, files, registered] = await Promise.all([
    organNames(node.db, [row.organ, row.applicant]),
    officerNames(node.db, ids("officer")),
    partyNames(node.db, [row.applicant, ...ids("party")]),
    fileLinks(node.db, procedure, row.id, row.acts),
    registeredNames(node, procedure, row.acts),
  ]);
  return { organs, officers, parties, files, registered };
};

/** An authority that is urged to act is the party of that matter. */
const nameOfApplicant = ({ parties, organs }: Names, id: string): string => parties.get(id) ?? organs.get(id) ?? id;

type ShownAct = Pick<
  FullRow,
  "sequence" | "act" | "actorKind" | "actorId" | "basis" | "effectiveOn" | "recordedAt" | "body"
>;

const timelineEntry = (procedure: Procedure, act: ShownAct, names: Names, applicant: string): TimelineEntry => {
  const compiled = procedure.acts.get(act.act);
  return {
    sequence: act.sequence,
    act: act.act,
    label: compiled?.definition.label ?? { zh: "由上级办件发起", en: "Opened by a parent matter" },
    actor: { kind: act.actorKind, name: actorName(act, names, applicant) },
    effectiveOn: act.effectiveOn,
    recordedAt: act.recordedAt,
    basis: basisView(act.basis),
    details: inputViews(compiled?.form ?? {}, act.body?.input ?? {}, names),
    documents: act.body?.changes.documents ?? [],
  };
};

/** Who acted; where he is not the applicant himself, for whom. */
const actorName = (act: ShownAct, names: Names, applicant: string) => {
  if (act.actorKind === "law") return { zh: "法律", en: "the law" };
  const name =
    (act.actorKind === "officer" ? names.officers : names.parties).get(act.actorId ?? "") ?? act.actorId ?? "";
  if (act.actorKind !== "party" || act.actorId === applicant) return { zh: name, en: name };
  const principal = names.parties.get(applicant) ?? applicant;
  return { zh: `${name}（代${principal}）`, en: `${name} (for ${principal})` };
};

const trackViews = (procedure: Procedure, state: MatterState): MatterView["tracks"] =>
  Object.entries(procedure.definition.tracks ?? {}).map(([id, track]) => {
    const now = state.tracks[id] ?? "";
    return { id, label: track.label, stage: track.stages[now]?.label ?? { zh: now, en: now } };
  });

const objectViews = (procedure: Procedure, state: MatterState): MatterView["objects"] =>
  state.objects.map((object) => {
    const kind = procedure.definition.objects?.[object.kind];
    return {
      kind: object.kind,
      label: kind?.label ?? { zh: object.kind, en: object.kind },
      id: object.id,
      stage: kind?.stages[object.stage]?.label ?? { zh: object.stage, en: object.stage },
      fields: Object.entries(kind?.fields ?? {}).flatMap(([id, field]) => {
        const value = object.fields[id];
        return value === undefined || value === null ? [] : [{ id, label: field.label, value, ...ifPersonal(field) }];
      }),
    };
  });
