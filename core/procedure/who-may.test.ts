import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authorise } from "./authorise.ts";
import type { Procedure } from "./compiled.ts";
import { decide } from "./decide.ts";
import { initialState } from "./initial.ts";
import { permitted } from "./permitted.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";
import { actorOf, mayDo, triples, worlds, type PlainRole, type Triple, type World } from "./testing/world.ts";

const source = penaltySource() as { roles: Record<string, PlainRole>; acts: Record<string, { by: "law" | string[] }> };
// A second power, so that holding a power and holding the right one differ.
const roles = { ...source.roles, head: { ...source.roles["head"], power: "penalty.other" } };
const procedure: Procedure = loaded({ ...source, roles });
const acts = Object.keys(source.acts);

/** As the pack writes it, past everything that was compiled of it. */
const written = (act: string): "law" | PlainRole[] => {
  const by = source.acts[act]?.by ?? [];
  return by === "law" ? by : by.map((name) => roles[name as keyof typeof roles] ?? {});
};

const stateOf = ({ matter }: Triple) => ({ ...initialState(procedure), recused: matter.recused });
const headOf = ({ matter }: Triple) => ({ id: "m-1", organ: matter.organ, applicant: matter.applicant });
const situationOf = (triple: Triple) => ({
  procedure,
  head: headOf(triple),
  state: stateOf(triple),
  today: `2026-03-${String(triple.day).padStart(2, "0")}`,
  law,
});

const entitled = (world: World, triple: Triple): boolean => {
  const act = procedure.acts.get(triple.act);
  if (!act) throw new Error(triple.act);
  return authorise(procedure, act, actorOf(world, triple), headOf(triple), stateOf(triple)).length === 0;
};

const aWorld = worlds(["officer", "head"], ["penalty.shape", "penalty.other"]);

describe("who may", () => {
  it("100,000 random actors, acts and matters: as a naive reading of the pack and the tables says", () => {
    let [asked, allowed, recused] = [0, 0, 0];
    const hundred = fc.array(triples(acts), { minLength: 100, maxLength: 100 });
    fc.assert(
      fc.property(aWorld, hundred, (world, asking) => {
        for (const triple of asking) {
          const right = mayDo(world, triple, written(triple.act));
          if (entitled(world, triple) !== right) throw new Error(JSON.stringify(triple));
          asked++;
          if (right) allowed++;
          else if (mayDo(world, { ...triple, matter: { ...triple.matter, recused: [] } }, written(triple.act)))
            recused++;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(asked).toBe(100_000);
    // Where nearly all were refused, agreement would mean little.
    expect(allowed).toBeGreaterThan(2_000);
    expect(recused).toBeGreaterThan(500);
  });

  it("decide and permitted ask the same question first", () => {
    fc.assert(
      fc.property(aWorld, triples(acts), (world, triple) => {
        const [actor, situation] = [actorOf(world, triple), situationOf(triple)];
        const right = mayDo(world, triple, written(triple.act));
        const decision = decide(situation, { act: triple.act, actor, input: {}, lookups: {} });
        expect(decision.kind === "refusal" && decision.code === "notEntitled").toBe(!right);
        const offered = permitted(situation, actor).find(({ act }) => act === triple.act);
        const against = offered?.reasons.filter(({ id }) => id === "notEntitled" || id === "recused") ?? [];
        expect(offered === undefined || against.length === 0).toBe(right || written(triple.act) === "law");
      }),
      { numRuns: 2_000 },
    );
  });

  it("tells an officer of another organ, or without the power, which article says who may", () => {
    const world: World = {
      posts: [{ person: "u-1", organ: "o-1", duty: "head", held: { from: 1, to: 28 } }],
      powers: [{ organ: "o-1", power: "penalty.other", held: { from: 1, to: 14 } }],
      mandates: [],
    };
    const decided = (day: number, organ: string) => {
      const triple: Triple = {
        day,
        who: { as: "officer", person: "u-1", organ: "o-1" },
        matter: { organ, applicant: "p-1", recused: [] },
        act: "drop",
      };
      return decide(situationOf(triple), { act: "drop", actor: actorOf(world, triple), input: {}, lookups: {} });
    };
    const refused = {
      kind: "refusal",
      code: "notEntitled",
      reasons: [
        {
          id: "notEntitled",
          message: { zh: "只能由机关负责人作出", en: "Only the head may do this" },
          basis: ["行政处罚法/57/1"],
        },
      ],
    };
    expect(decided(14, "o-2")).toEqual(refused);
    expect(decided(15, "o-1")).toEqual(refused);
    expect(decided(14, "o-1")).toMatchObject({ kind: "refusal", code: "notNow" });
  });
});
