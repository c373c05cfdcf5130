import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ProblemError } from "@mingfa/contract/client";
import { routes } from "@mingfa/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { open } from "#procedure";
import { filing, foodApplication, inspectionOf, jointApplication } from "./demo/applications.ts";
import { firms, officers, organs, parties } from "./demo/city.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

type Matter = { id: string; procedure: string; organ: string; applicant: string };
type Answer = "postEnded" | "notEntitled" | "entitled";

let at: TestNode;
let people: Map<string, Signed>;
let matters: Matter[];
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  const names = [...officers.map(({ id }) => id), ...parties.map(({ login }) => login)];
  people = new Map(await Promise.all(names.map(async (name) => [name, await at.signIn(name)] as const)));
  matters = await openMatters();
});
afterAll(() => at.stop());

/** Matters of several procedures, organs and applicants; one of them at an organ that lacks the power for it. */
const openMatters = async (): Promise<Matter[]> => {
  const firstActs: [
    procedure: string,
    organ: string,
    applicant: string,
    act: string,
    input: Parameters<typeof open>[2]["input"],
  ][] = [
    ["licence.food-business", "mz-market", "p-lin", "submit", foodApplication(1)],
    ["licence.food-business", "mz-market", "f-tea", "submit", foodApplication(2)],
    ["licence.food-business", "qs-market", "p-ma", "submit", foodApplication(3)],
    ["licence.food-business", "mz-justice", "p-ma", "submit", foodApplication(4)],
    ["licence.joint", "mz-market", "f-noodle", "submit", jointApplication(5)],
    ["filing.prepackaged-food", "mz-market", "p-he", "submit", filing(6)],
    ["licence.supervision", "mz-market", "f-tea", "open", inspectionOf(7, "2027-01-01")],
  ];
  const { procedure } = at.node;
  return Promise.all(
    firstActs.map(async ([id, organ, applicant, act, input]) => {
      const actor =
        act === "open"
          ? { kind: "officer" as const, id: "reviewer", organ, duties: ["inspector"], powers: ["supervision.food"] }
          : { kind: "party" as const, id: applicant, parties: [applicant] };
      const { matter } = await open(procedure, actor, {
        procedure: id,
        item: null,
        organ,
        applicant,
        act,
        input,
        key: randomUUID(),
      });
      return { id: matter, procedure: id, organ, applicant };
    }),
  );
};

/** The posts held, as `officer duty`: what it is before any flip, and after each. */
const history: ReadonlySet<string>[] = [
  new Set(officers.flatMap(({ id, duties }) => duties.map((duty) => `${id} ${duty}`))),
];
const flips = { begun: 0, done: 0 };

/** Takes a post away, or gives it back. */
const flip = async (post: string): Promise<void> => {
  const held = history.at(-1) ?? new Set<string>();
  history.push(held.has(post) ? new Set([...held].filter((one) => one !== post)) : new Set([...held, post]));
  flips.begun++;
  const [officer, duty] = post.split(" ");
  await at.at.db.rows("", "UPDATE organ.post SET to_day = $3 WHERE officer = $1 AND duty = $2", [
    officer,
    duty,
    held.has(post) ? "2026-03-02" : null,
  ]);
  flips.done++;
};

/** Who may, told the plain way: from the pack's own words and the tables of the city, nothing of ours in between. */
const naive = (who: string, act: string, matter: Matter, posts: ReadonlySet<string>): Answer => {
  const definition = at.node.procedure.procedures.get(matter.procedure)?.at(-1)?.procedure.definition;
  const by = definition?.acts[act]?.by;
  const roles = by === undefined || by === "law" ? [] : by.map((name) => definition?.roles[name]);
  const officer = officers.find(({ id }) => id === who);
  if (!officer) {
    const self = parties.find(({ login }) => login === who)?.id;
    const acts = [self, ...firms.filter(({ agent }) => agent === self).map(({ id }) => id)].includes(matter.applicant);
    return acts && roles.some((role) => role && "party" in role) ? "entitled" : "notEntitled";
  }
  if (!officer.duties.some((duty) => posts.has(`${who} ${duty}`))) return "postEnded";
  const powers = organs.find(({ id }) => id === officer.organ)?.powers ?? [];
  const may = roles.some(
    (role) => role && "duty" in role && posts.has(`${who} ${role.duty}`) && powers.includes(role.power),
  );
  return may && officer.organ === matter.organ ? "entitled" : "notEntitled";
};

const ask = async (who: string, act: string, matter: Matter): Promise<Answer> => {
  try {
    await people.get(who)?.perform(matter.id, act, 1);
    return "entitled";
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, status } = error.problem;
    if (status >= 500) throw error;
    return code === "postEnded" || code === "notEntitled" ? code : "entitled";
  }
};

test(
  "2,000 (actor, act, matter), sixteen at a time while posts come and go: no answer that the tables did not give",
  { timeout: 300_000 },
  async () => {
    const actsOf = (matter: Matter) =>
      Object.keys(at.node.procedure.procedures.get(matter.procedure)?.at(-1)?.procedure.definition.acts ?? {});
    const triples = fc.sample(fc.tuple(fc.constantFrom(...people.keys()), fc.constantFrom(...matters), fc.nat()), {
      numRuns: 2_000,
      seed: 20_260_302,
    });
    const posts = officers.flatMap(({ id, duties }) => duties.map((duty) => `${id} ${duty}`));
    const toFlip = fc.sample(fc.constantFrom(...posts), { numRuns: 20_000, seed: 1 }).values();
    let over = false;
    const changing = (async () => {
      for (const post of toFlip) {
        if (over) return;
        await flip(post);
        await pause(15);
      }
    })();
    const seen = { entitled: 0, notEntitled: 0, postEnded: 0, certain: 0 };
    const queue = triples.values();
    const worker = async (): Promise<void> => {
      for (const [who, matter, pick] of queue) {
        const acts = actsOf(matter);
        const act = acts[pick % acts.length] ?? "";
        const from = flips.done;
        const answer = await ask(who, act, matter);
        const possible = new Set(history.slice(from, flips.begun + 1).map((held) => naive(who, act, matter, held)));
        if (possible.size === 1) seen.certain++;
        seen[answer]++;
        expect([who, act, matter.procedure, matter.organ, [...possible]]).toEqual([
          who,
          act,
          matter.procedure,
          matter.organ,
          expect.arrayContaining([answer]),
        ]);
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    over = true;
    await changing;
    // The test has teeth: most answers were certain, and each kind came up.
    expect(seen.certain).toBeGreaterThan(1_500);
    for (const answer of ["entitled", "notEntitled", "postEnded"] as const)
      expect([answer, seen[answer]]).toEqual([answer, expect.toSatisfy((count: number) => count > 20)]);
  },
);

test("what an officer may do on a page is what he is let do", async () => {
  const [matter] = matters;
  if (!matter) throw new Error("no matter");
  for (const post of officers.flatMap(({ id, duties }) => duties.map((duty) => `${id} ${duty}`)))
    if (!history.at(-1)?.has(post)) await flip(post);
  for (const who of ["clerk", "reviewer", "head", "lin"]) {
    const view = await people.get(who)?.call(routes.matters.view, { params: { matter: matter.id } });
    for (const { act, allowed, reasons } of view?.acts ?? []) {
      const entitled = !reasons.some(({ id }) => id === "notEntitled");
      const may = naive(who, act, matter, history.at(-1) ?? new Set()) === "entitled";
      expect([who, act, entitled, allowed && !may]).toEqual([who, act, may, false]);
    }
  }
});
