import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ProcedureDefinition } from "./definition.ts";
import { observe } from "./testing/observe.ts";
import { penaltySource } from "./testing/packed.ts";
import { at, changed, faultsOf, pathOf } from "./testing/planted.ts";
import { schemaKeys } from "./testing/schema-keys.ts";

const label = { zh: "改", en: "changed" };

/** Per key of the schema, a change under it that the core must notice: another decision, date, paper, refusal or fault. */
const noticed: Record<string, Record<string, unknown>> = {
  version: { version: "2" },
  inForce: { inForce: "2026-12-01" },
  "transition.applies": { transition: { applies: "all" } },
  "transition.stages": { "transition.stages": ["investigating"] },
  "roles.*.party": { "roles.party": { duty: "officer", power: "penalty.shape", label, basis: "行政处罚法/7/1" } },
  "roles.*.label": { "roles.head.label": label },
  "roles.*.basis": { "roles.head.basis": "行政处罚法/38/1" },
  "roles.*.duty": { "roles.head.duty": "clerk" },
  "roles.*.power": { "roles.officer.power": "penalty.other" },
  "facts.*.type": { "facts.hearingOn.type": "text" },
  "facts.*.initial": { "facts.repeated.initial": true },
  "stages.*.label": { "stages.told.label": label },
  "stages.*.final": { "stages.decided.final": true },
  "tracks.*.label": { "tracks.pause.label": label },
  "tracks.*.stages.*.label": { "tracks.pause.stages.appraisal.label": label },
  "tracks.*.stages.*.final": { "tracks.hearing.stages.held.final": false },
  "objects.*.label": { "objects.service.label": label },
  "objects.*.stages.*.label": { "objects.service.stages.paid.label": label },
  "objects.*.stages.*.final": { "objects.service.stages.paid.final": false },
  "objects.*.fields.*.type": { "objects.service.fields.fine.type": "text" },
  "clocks.*.term": { "clocks.hearingRequest.term": "APL.67.pay15" },
  "clocks.*.start": { "clocks.reconsideration.start": ["serve"] },
  "clocks.*.from": { "clocks.hearingNotice.from": undefined },
  "clocks.*.length": { "clocks.correction.length": "input.days + 1" },
  "clocks.*.stop": { "clocks.hearingRequest.stop": ["drop"] },
  "clocks.*.exclude.begin": { "clocks.decision.exclude.begin": ["order"], "clocks.decision.exclude.reason": '"x"' },
  "clocks.*.exclude.end": { "clocks.decision.exclude.end": ["tell"] },
  "clocks.*.exclude.reason": { "clocks.decision.exclude.reason": '"x"' },
  "clocks.*.exclude.notice": { "objects.seizure.clocks.term.exclude.notice": '"2026-01-15"' },
  "clocks.*.suspend.begin": { "clocks.decision.suspend.begin": ["beginAppraisal"] },
  "clocks.*.suspend.end": { "clocks.decision.suspend.end": ["tell"] },
  "clocks.*.suspend.reason": { "clocks.decision.suspend.reason": '"x"' },
  "clocks.*.reset": { "clocks.fileAccess.reset": ["answerFile"] },
  "clocks.*.extend.acts": { "clocks.decision.extend.acts": ["order"] },
  "clocks.*.extend.by": { "clocks.decision.extend.by": "input.days + 1" },
  "acts.*.by": { "acts.drop.by": ["officer"] },
  "acts.*.expiry.clock": { "acts.hearingLapses.expiry.clock": "fileAccess" },
  "acts.*.expiry.asOf": { "acts.hearingLapses.expiry.asOf": "start" },
  "acts.*.from": { "acts.drop.from": ["investigating"] },
  "acts.*.during": { "acts.tell.during": undefined },
  "acts.*.object.kind": { "acts.endTest.object.kind": "service", "acts.endTest.object.from": ["paid"] },
  "acts.*.object.from": { "acts.pay.object.from": ["served", "overdue", "paid"] },
  "acts.*.basis": { "acts.drop.basis": ["行政处罚法/33/1"] },
  "acts.*.input.*.label": { "acts.order.input.days.label": label },
  "acts.*.input.*.optional": {
    "acts.file.input.informant.optional": true,
    "acts.askHearing.input": { why: { type: "text", label } },
  },
  "acts.*.input.*.showIf": { "acts.file.input.informant.showIf": 'input.source = "patrol"' },
  "acts.*.input.*.fact": { "acts.file.input.informant.fact": undefined },
  "acts.*.input.*.type": { "acts.order.input.days.type": "text", "acts.order.input.days.min": undefined },
  "acts.*.input.*.maxLength": { "acts.file.input.informant.maxLength": 41 },
  "acts.*.input.*.min": { "acts.file.input.officers.min": 1 },
  "acts.*.input.*.max": { "acts.extendSeizure.input.days.max": 31 },
  "acts.*.input.*.options.*.value": { "acts.file.input.source.options.1.value": "rumour" },
  "acts.*.input.*.accept": { "acts.askFile.input.proof.accept": ["pdf", "png"] },
  "acts.*.input.*.maxSize": { "acts.askFile.input.proof.maxSize": 3 },
  "acts.*.input.*.object": { "acts.beginAppraisal.input.of.object": "service" },
  "acts.*.input.*.fields.*.label": { "acts.tell.input.parties.fields.name.label": label },
  "acts.*.input.*.fields.*.optional": { "acts.tell.input.parties.fields.name.optional": true },
  "acts.*.input.*.fields.*.type": {
    "acts.tell.input.parties.fields.fine.type": "date",
    "acts.tell.input.parties.fields.fine.min": undefined,
    "acts.tell.input.parties.fields.fine.max": undefined,
  },
  "acts.*.input.*.fields.*.maxLength": { "acts.tell.input.parties.fields.name.maxLength": 61 },
  "acts.*.input.*.fields.*.min": { "acts.tell.input.parties.fields.fine.min": 0 },
  "acts.*.input.*.fields.*.max": { "acts.tell.input.parties.fields.fine.max": 400 },
  "acts.*.input.*.fields.*.options.*.value": { "acts.tell.input.parties.fields.kind.options.0.value": "person" },
  "acts.*.input.*.fields.*.object": { "acts.tell.input.parties.fields.of.object": "service" },
  "acts.*.lookups.*.source": { "acts.file.lookups.earlier.source": "nobody" },
  "acts.*.conditions.*.id": { "acts.holdHearing.conditions.0.id": "changed" },
  "acts.*.conditions.*.when": { "acts.holdHearing.conditions.0.when": "facts.hearingOn = null" },
  "acts.*.conditions.*.basis": { "acts.holdHearing.conditions.0.basis": "行政处罚法/64/1/3" },
  "acts.*.conditions.*.message": { "acts.holdHearing.conditions.0.message": label },
  "acts.*.effectiveOn": { "acts.serve.effectiveOn": undefined },
  "acts.*.effects.set": { "acts.file.effects.set.fileNumber": '"B"' },
  "acts.*.effects.stage": { "acts.tell.effects.stage": undefined },
  "acts.*.effects.tracks": { "acts.holdHearing.effects.tracks.hearing": "lapsed" },
  "acts.*.effects.create.*.object": {
    "acts.seize.effects.create.0.object": "service",
    "acts.seize.effects.create.0.set": {},
  },
  "acts.*.effects.create.*.each": { "acts.tell.effects.create.0.each": "concatenate(input.parties, input.parties)" },
  "acts.*.effects.create.*.set": { "acts.seize.effects.create.0.set.goods": '"x"' },
  "acts.*.effects.object.stage": { "acts.serve.effects.object.stage": "overdue" },
  "acts.*.effects.object.set": { "acts.serve.effects.object.set.servedOn": "today" },
  "acts.*.effects.recuse": { "acts.recuse.effects.recuse": "[]" },
  "acts.*.effects.child.*.procedure": { "acts.transferCrime.effects.child.0.procedure": "shape.other" },
  "acts.*.effects.child.*.link": { "acts.transferCrime.effects.child.0.link": "other" },
  "acts.*.effects.child.*.set": { "acts.transferCrime.effects.child.0.set.from": '"x"' },
  "acts.*.effects.apply.*.change": { "acts.transferCrime.effects.apply.0.change": "nobody" },
  "acts.*.effects.apply.*.with": { "acts.transferCrime.effects.apply.0.with.file": '"x"' },
  "acts.*.publishes.decision": { "acts.publish.publishes.decision": ["drop"] },
  "acts.*.publishes.facts": { "acts.publish.publishes.facts": ["fileNumber"] },
  "acts.*.publishes.unless": { "acts.publish.publishes.unless": undefined },
  "acts.*.documents": { "acts.decide.documents": undefined },
  "acts.*.notices.*.to": { "acts.tell.notices.0.to": "organ" },
  "acts.*.notices.*.text": { "acts.tell.notices.0.text": label },
  "documents.*.title": { "documents.decision.title": label },
  "documents.*.layout": { "documents.decision.layout": "form" },
  "documents.*.numberWord": { "documents.decision.numberWord": "虚罚决" },
  "documents.*.to": { "documents.decision.to": label },
  "documents.*.sealFor": { "documents.decision.sealFor": "专用章" },
  "documents.*.lines": { "documents.decision.lines.0": label },
  "recusal.basis": { "recusal.basis": "公务员法/76" },
  "recusal.message": { "recusal.message": label },
  "decisions.acts": { "decisions.acts": ["decide", "drop"] },
  "decisions.mandatory.*.condition": {
    "decisions.mandatory.0.condition": "filed",
    "acts.decide.conditions.1.id": "renamed",
  },
};

/** Keys that only the shell or the pages read: where it is done. */
const server = "server/**/*.ts";
const factView = "server/modules/procedure/fact-view.ts";
const web = "web/**/*.{ts,tsx}";
const readBy: Record<string, [files: string, how: RegExp]> = {
  id: [server, /definition\.id\b/],
  title: [server, /definition\.title\b/],
  "facts.*.label": [server, /definition\.facts/],
  "facts.*.personal": [factView, /field\.personal/],
  "stages.*.remedy": [server, /stage\??\.remedy/],
  "objects.*.fields.*.label": [server, /kind\?\.fields/],
  "objects.*.fields.*.personal": ["server/modules/procedure/view.ts", /ifPersonal\(field\)/],
  "clocks.*.label": [server, /label: definition\.label/],
  "clocks.*.keeper": [server, /keeper: definition\.keeper/],
  "clocks.*.warn": [server, /definition\.warn/],
  "acts.*.label": [server, /act\.definition\.label/],
  "acts.*.effect": [server, /definition\.effect\b/],
  "acts.*.input.*.hint": [web, /field\.hint\b/],
  "acts.*.input.*.why": [web, /field\.why\b/],
  "acts.*.input.*.names": ["server/modules/administration/openings.ts", /\bfield\.names\b/],
  "acts.*.input.*.basis": ["server/modules/services/guide.ts", /\bfield\.basis\b/],
  "acts.*.input.*.personal": [factView, /cell\.personal/],
  "acts.*.input.*.options.*.label": [web, /option\.label\b/],
  "acts.*.lookups.*.with": ["core/procedure/lookup.ts", /with: pairs/],
  "acts.*.lookups.*.basis": ["server/packs/*.ts", /"basis"/],
  "decisions.mandatory.*.basis": ["core/procedure/check/mandatory.ts", /\$\{basis\}/],
};
const coverage: [string, RegExp] = ["server/packs/coverage/*.ts", /executes/];

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const textOf = (files: string): string =>
  globSync(files, { cwd: root, exclude: (path) => /\.test\.tsx?$|node_modules|dist/.test(path) })
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");

/** An object's clock is read by the same code as the matter's, a row's cell as a question of its own. */
const sameAs = (key: string): string =>
  key
    .replace(/^objects\.\*\.clocks/, "clocks")
    .replace(/(input\.\*)\.fields\.\*\.(hint|why|basis|personal|options\.\*\.label)$/, "$1.$2");

const keys = schemaKeys(ProcedureDefinition);
const leaves = keys.filter((key) => !keys.some((other) => other.startsWith(`${key}.`)));
const penalty = penaltySource();
const original = JSON.stringify(observe(penalty));

describe("every key has a consumer", () => {
  it("each key of the schema is proven here, and nothing else is", () => {
    const proven = new Set([...Object.keys(noticed), ...Object.keys(readBy)]);
    const needed = new Set(leaves.map(sameAs).filter((key) => !key.endsWith("executes")));
    expect([...needed].filter((key) => !proven.has(key))).toEqual([]);
    expect([...proven].filter((key) => !needed.has(key))).toEqual([]);
  });

  it("each key stands in the pack that proves them", () => {
    const used = new Set(
      objectsIn(penalty, "", "").flatMap(({ path, kind }) =>
        Object.keys(at(penalty, path === "" ? [] : pathOf(path)) ?? {}).map((key) =>
          sameAs(kind === "" ? key : `${kind}.${key}`),
        ),
      ),
    );
    expect(leaves.filter((key) => !used.has(sameAs(key)))).toEqual([]);
  });

  it.each(Object.entries(noticed))("%s: the core notices a change", (_, changes) => {
    expect(JSON.stringify(observe(changed(changes)))).not.toBe(original);
  });

  it.each(Object.entries(readBy))("%s is read where it is shown", (_, [files, how]) => {
    expect(textOf(files)).toMatch(how);
  });

  it("executes is what coverage of the law counts", () => {
    expect(textOf(coverage[0])).toMatch(coverage[1]);
  });
});

describe("a key that nothing consumes", () => {
  // One object of each kind that the schema knows: they are all checked by the same code.
  const kinds = new Map(objectsIn(penalty, "", "").map(({ path, kind }) => [kind, path]));

  it.each([...kinds])("is refused in %s, by its own path", (_, path) => {
    const planted = path === "" ? "planted!" : `${path}.planted!`;
    expect(faultsOf(changed({ [planted]: true })).map((fault) => fault.replace("badName", "unknownKey"))).toContain(
      `unknownKey ${planted}`,
    );
  });
});

type Place = { path: string; kind: string };

/** Every object in a source: its path, and the same with `*` for the names that the pack gives. */
function objectsIn(value: unknown, path: string, kind: string): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => {
    const step = kind === "" ? key : `${kind}.${key}`;
    const known = !Array.isArray(value) && (keys.includes(step) || ["label", "message", "text", "title"].includes(key));
    return objectsIn(one, path === "" ? key : `${path}.${key}`, known ? step : `${kind}.*`);
  });
  return Array.isArray(value) ? inner : [{ path, kind }, ...inner];
}
