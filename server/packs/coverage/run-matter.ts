import {
  applyAct,
  decide,
  initialState,
  matterClocks,
  settle,
  type Actor,
  type Changes,
  type Decision,
  type Document,
  type Json,
  type JsonObject,
  type MatterState,
  type Notice,
  type Procedure,
} from "@mingfa/core/procedure";
import { differences } from "./differences.ts";
import type { MatterScenario, Seen, Step } from "./scenario-schema.ts";
import type { World } from "./world.ts";

const head = { id: "matter", organ: "here", applicant: "applicant" };

/** Lets a scenario happen: on each step's day first what the law itself brings about, then the act; then looks. */
export const runMatter = (scenario: MatterScenario, id: string, world: World, before: World): string[] => {
  const procedure = world.procedure(id);
  let state = givenState(procedure, scenario.given ?? {});
  return scenario.steps.flatMap((step, index) => {
    const run = runStep(procedure, state, step, world, before.procedure(id));
    ({ state } = run);
    return run.findings.map((finding) => `第${index + 1}步（${step.on}）${finding}`);
  });
};

type Happened = { changes: Changes[]; notices: Notice[] };

const runStep = (procedure: Procedure, from: MatterState, step: Step, { law }: World, asked: Procedure) => {
  const settled = settle({ procedure, head, state: from, today: step.on, law });
  const happened: Happened = {
    changes: settled.acts.map(({ outcome }) => outcome.changes),
    notices: settled.acts.flatMap(({ outcome }) => outcome.notices),
  };
  let { state } = settled;
  const findings: string[] = [];
  if (step.do !== undefined) {
    const actor = actorOf(procedure, step);
    const decision = decide(
      { procedure, head, state, today: step.on, law },
      {
        act: step.do,
        actor,
        input: inputOf(step, procedure, asked),
        lookups: json(step.lookups),
        ...(step.object === undefined ? {} : { object: step.object }),
      },
    );
    findings.push(...judge(step, decision));
    if (decision.kind === "outcome") {
      const { changes, effectiveOn, notices } = decision;
      state = applyAct(state, {
        sequence: state.sequence + 1,
        act: step.do,
        actor: { ...actor },
        effectiveOn,
        changes,
      });
      happened.changes.push(changes);
      happened.notices.push(...notices);
    }
  }
  if (step.see) findings.push(...look(step.see, procedure, state, step.on, law, happened));
  return { state, findings };
};

const judge = ({ do: act, refused, invalid }: Step, decision: Decision): string[] => {
  if (refused) {
    if (decision.kind !== "refusal") return [`${act} 应被拒绝，实为 ${told(decision)}`];
    return Object.entries(refused).flatMap(([id, article]) => {
      const reason = decision.reasons.find((one) => one.id === id);
      if (!reason) return [`${act} 应因 ${id} 被拒绝，实因 ${decision.reasons.map((one) => one.id).join("、")}`];
      return reason.basis.includes(article) ? [] : [`${id} 的依据应为 ${article}，实为 ${reason.basis.join("、")}`];
    });
  }
  if (invalid) {
    const fields = decision.kind === "invalid" ? decision.problems.map(({ field }) => field) : [];
    return invalid
      .filter((field) => !fields.includes(field))
      .map((field) => `${act} 的 ${field} 应不合格，实为 ${told(decision)}`);
  }
  return decision.kind === "outcome" ? [] : [`${act} 应可作出，实为 ${told(decision)}`];
};

const told = (decision: Decision): string =>
  decision.kind === "outcome"
    ? "可以作出"
    : decision.kind === "refusal"
      ? `拒绝：${decision.reasons.map(({ id }) => id).join("、")}`
      : `不合格：${decision.problems.map(({ field, code }) => `${field} ${code}`).join("、")}`;

const look = (
  see: Seen,
  procedure: Procedure,
  state: MatterState,
  on: string,
  law: World["law"],
  happened: Happened,
): string[] => {
  const { documents = {}, notice, clocks, children, ...parts } = see;
  const papers = new Map(
    happened.changes.flatMap((changes) => changes.documents ?? []).map((paper) => [paper.name, paper]),
  );
  return [
    ...differences(parts, state, "see"),
    ...(clocks ? differences(clocks, clocksOf(Object.keys(clocks), procedure, state, on, law), "clocks") : []),
    ...(children
      ? differences(
          children,
          happened.changes.flatMap((changes) => changes.children ?? []),
          "children",
        )
      : []),
    ...Object.entries(documents).flatMap(([name, text]) => {
      const paper = papers.get(name);
      const words = paper ? wordsOf(paper) : "";
      return words.includes(text) ? [] : [`文书 ${name} 中没有“${text}”：${words}`];
    }),
    ...(notice === undefined || happened.notices.some(({ text }) => text.zh.includes(notice))
      ? []
      : [`通知中没有“${notice}”：${happened.notices.map(({ text }) => text.zh).join("；")}`]),
  ];
};

/** All that stands on a paper, the seal included. */
const wordsOf = ({ title, to, lines, sealFor = "本机关印章" }: Document): string =>
  [title.zh, to?.zh ?? "", ...lines.map(({ zh }) => zh), `加盖${sealFor}`].join("\n");

/** Only the clocks asked for: what has become of the others is no business of this look. */
const clocksOf = (wanted: string[], procedure: Procedure, state: MatterState, on: string, law: World["law"]) => {
  const clocks = Object.fromEntries(Object.entries(state.clocks).filter(([key]) => wanted.includes(key)));
  return Object.fromEntries(
    matterClocks(procedure, { ...state, clocks }, on, law).map(
      ({ key, state: { status, due, left, provisional, late } }) => [
        key,
        { status, due: due ?? null, left: left ?? null, provisional: provisional ?? false, late: late ?? false },
      ],
    ),
  );
};

const givenState = (procedure: Procedure, given: NonNullable<MatterScenario["given"]>): MatterState => {
  const first = initialState(procedure);
  const { stage, facts, tracks, clocks = {}, done = {}, objects = [], recused = [] } = given;
  return {
    ...first,
    stage: stage ?? first.stage,
    facts: { ...first.facts, ...json(facts) },
    tracks: { ...first.tracks, ...tracks },
    clocks: Object.fromEntries(Object.entries(clocks).map(([key, on]) => [key, [{ kind: "start" as const, on }]])),
    done: Object.fromEntries(Object.entries(done).map(([act, on]) => [act, [{ on, by: null }]])),
    objects: objects.map(({ fields, ...rest }) => ({ ...rest, fields: json(fields) })),
    recused,
  };
};

/** An officer with the duty and power of his role, or the applicant; the law needs nobody to name it. */
const actorOf = (procedure: Procedure, { by = "law" }: Step): Actor => {
  const { role: name, id, organ = head.organ, agent } = typeof by === "string" ? { role: by } : by;
  if (name === "law") return { kind: "law" };
  const role = procedure.roles.get(name);
  if (role && "duty" in role)
    return { kind: "officer", id: id ?? name, organ, duties: [role.duty], powers: [role.power] };
  const self = id ?? head.applicant;
  return { kind: "party", id: self, parties: agent ? [self, head.applicant] : [self] };
};

/** Questions that have been switched off are not answered. */
const inputOf = ({ do: act = "", input = {}, but = {} }: Step, procedure: Procedure, asked: Procedure): JsonObject => {
  const gone = Object.keys(asked.acts.get(act)?.form ?? {}).filter((field) => !procedure.acts.get(act)?.form[field]);
  return json(
    Object.fromEntries(
      Object.entries({ ...input, ...but }).filter(([field, answer]) => answer !== null && !gone.includes(field)),
    ),
  );
};

/** What a scenario file holds is JSON: YAML without tags has nothing else. */
const json = (value: Record<string, unknown> | undefined): JsonObject => (value ?? {}) as Record<string, Json>;
