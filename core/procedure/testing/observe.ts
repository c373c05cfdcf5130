import { matterClocks } from "../clocks.ts";
import type { Procedure } from "../compiled.ts";
import type { JsonObject } from "../matter.ts";
import { initialState } from "../initial.ts";
import { loadProcedure } from "../load.ts";
import { publicationBy } from "../publication.ts";
import { versionFor, versionInForceOn } from "../transition.ts";
import { Matter, officer, party, type Asked, type Doer } from "./matter.ts";
import { environment, law } from "./packed.ts";

const [worker, away, chief] = [officer("officer", "u-1"), officer("officer", "u-3"), officer("head", "u-9")];
const lookups = { earlier: { sameAct: false, withinYear: true } };
const filed = { officers: ["u-1", "u-2"], source: "report", informant: "丙" };
const row = { name: "甲", fine: 500 };
const fileOf = (n: number, size = 900): JsonObject => ({
  id: `0000000${n}-0000-4000-8000-000000000000`,
  name: "身份证.pdf",
  kind: "pdf",
  size,
  sha256: "0".repeat(64),
});

/** A case that touches everything the penalty's pack says, with questions that must be refused along the way. */
const story: readonly (readonly [act: string, on: string, doer: Doer, asked?: Asked])[] = [
  ["file", "2026-01-05", chief, { input: { ...filed, officers: ["u-1"] }, lookups }],
  ["file", "2026-01-05", chief, { input: { ...filed, informant: "长".repeat(41) }, lookups }],
  ["file", "2026-01-05", chief, { input: { officers: ["u-1", "u-2"], source: "patrol", informant: "丙" }, lookups }],
  ["file", "2026-01-05", chief, { input: { ...filed, source: "rumour" }, lookups }],
  ["file", "2026-01-05", chief, { input: filed, lookups: { earlier: { sameAct: true } } }],
  ["file", "2026-01-05", chief, { input: filed, lookups }],
  ["recuse", "2026-01-06", chief, { input: { officers: ["u-3"] } }],
  ["order", "2026-01-06", away, { input: { days: 15 } }],
  ["order", "2026-01-06", worker, { input: { days: 0 } }],
  ["order", "2026-01-06", worker, { input: { days: 15 } }],
  ["seize", "2026-01-07", worker, { input: { goods: "设备" } }],
  ["beginTest", "2026-01-12", worker, { object: "1", input: { noticeOn: "2026-01-13" } }],
  ["endTest", "2026-01-16", worker, { object: "1" }],
  ["extendSeizure", "2026-01-19", chief, { object: "1", input: { days: 31 } }],
  ["extendSeizure", "2026-01-19", chief, { object: "1", input: { days: 7 } }],
  ["confirmCorrection", "2026-01-19", worker],
  ["beginAppraisal", "2026-01-20", worker, { input: { reason: "鉴定", of: "7" } }],
  ["beginAppraisal", "2026-01-20", worker, { input: { reason: "鉴定", of: "1" } }],
  ["tell", "2026-01-21", worker, { input: { parties: [row] } }],
  ["endAppraisal", "2026-02-05", worker],
  ["suspend", "2026-02-06", chief, { input: { reason: "待查" } }],
  ["resume", "2026-02-10", chief],
  ["extendDecision", "2026-02-10", chief, { input: { days: 5 } }],
  ["askFile", "2026-02-10", party, { input: { sure: true, phone: "1", idNumber: "1", firmCode: "1", purpose: ["x"] } }],
  ["askFile", "2026-02-10", party, { input: { sure: true, proof: [fileOf(1, 2_000_001), fileOf(2)] } }],
  ["askFile", "2026-02-10", party, { input: { sure: true, proof: [fileOf(1), { ...fileOf(2), kind: "png" }] } }],
  ["askFile", "2026-02-10", party, { input: { sure: true, proof: [fileOf(1)] } }],
  ["askFile", "2026-02-10", party, { input: { sure: true, proof: [1, 2, 3, 4].map((n) => fileOf(n)) } }],
  ["askFile", "2026-02-10", party, { input: { sure: true, purpose: ["own"], proof: [fileOf(1), fileOf(2)] } }],
  ["supplementRequest", "2026-02-11", party],
  ["answerFile", "2026-02-12", worker],
  ["transferCrime", "2026-02-12", chief],
  ["liftSeizure", "2026-02-12", worker, { object: "1" }],
  ["tell", "2026-02-12", worker, { input: { parties: [] } }],
  ["tell", "2026-02-12", worker, { input: { parties: [{ ...row, fine: 0 }] } }],
  ["tell", "2026-02-12", worker, { input: { parties: [{ fine: 5 }] } }],
  ["tell", "2026-02-12", worker, { input: { parties: [{ ...row, name: "长".repeat(61) }] } }],
  ["tell", "2026-02-12", worker, { input: { parties: Array.from({ length: 21 }, () => row) } }],
  ["tell", "2026-02-12", worker, { input: { parties: [row, { ...row, kind: "firm", of: "1" }] } }],
  ["askHearing", "2026-02-13", party],
  ["scheduleHearing", "2026-03-02", worker, { input: { hearingOn: "2026-03-20" } }],
  ["notifyHearing", "2026-03-03", worker],
  ["holdHearing", "2026-03-19", worker],
  ["decide", "2026-03-19", chief],
  ["holdHearing", "2026-03-20", worker],
  ["decide", "2026-04-10", chief],
  ["serve", "2026-04-14", worker, { object: "1", input: { servedOn: "2026-04-13" } }],
  ["pay", "2026-04-20", party, { object: "1" }],
  ["serve", "2026-04-20", worker, { object: "2", input: { servedOn: "2026-04-20" } }],
  ["close", "2026-05-20", chief],
  ["publish", "2026-05-20", worker, { input: { secret: true } }],
  ["publish", "2026-05-20", worker, { input: { secret: false } }],
  ["pay", "2026-05-20", worker, { object: "2" }],
  ["pay", "2026-05-20", worker, { object: "2" }],
  ["close", "2026-05-21", chief],
];

/** Everything that the core makes of a pack, or why it makes nothing of it. */
export const observe = (source: unknown): unknown => {
  const loaded = loadProcedure(source, environment);
  if (!loaded.ok) return { refused: loaded.faults };
  const { procedure } = loaded;
  const matter = new Matter(procedure, law);
  const seen = story.map(([act, on, doer, asked]) => ({
    decision: matter.act(act, on, doer, asked),
    published: publishedBy(procedure, matter, act, asked),
    state: matter.state,
    clocks: matterClocks(procedure, matter.state, on, law).map(({ key, state }) => [key, { ...state }]),
    permitted: [worker, away, chief, party].map((actor) => [...matter.permitted(on, actor).values()]),
    due: matter.due("2027-01-01").map(({ act: { id }, folded }) => [id, folded]),
  }));
  return { initial: initialState(procedure), versions: versionsOf(procedure), seen };
};

const publishedBy = ({ acts }: Procedure, matter: Matter, act: string, asked: Asked = {}): unknown => {
  const compiled = acts.get(act);
  return compiled && publicationBy(compiled, asked.input ?? {}, matter.acts);
};

/** Which of two versions a matter goes on under, where the pack is the newer one. */
const versionsOf = (newer: Procedure): unknown => {
  const older = { ...newer, definition: { ...newer.definition, version: "0", inForce: "2025-01-01" } };
  const stages = Object.keys(newer.definition.stages);
  return ["2025-06-01", "2026-06-01"].map((day) => [
    versionInForceOn([older, newer], day)?.definition.version,
    stages.map((stage) => versionFor([older, newer], "0", stage, day)?.definition.version),
  ]);
};
