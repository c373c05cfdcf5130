import { decide, permitted } from "@mingfa/core/procedure";
import type { Benchmark } from "./benchmark.ts";
import type { Figure } from "./figure.ts";
import { actorOf, chronology, situation } from "./licensing/chronology.ts";
import { licensing } from "./licensing/licensing.ts";
import { accept, issued, submit, underReview } from "./licensing/steps.ts";
import { percentile, timeEach } from "./statistics.ts";

const first = "2026-06-01";

export const decideBenchmark: Benchmark = {
  name: "decide",
  about:
    "The pure core on the food business licence: deciding an acceptance (form, lookup, seven conditions, a document) and a grant after eight acts, and listing every act of the procedure, allowed or refused with reasons, for its clerk.",
  run: async ({ quick }) => {
    const { procedure, law } = licensing();
    const count = quick ? 1_000 : 20_000;
    const received = chronology(procedure, law, [submit(true)], first);
    const reviewed = chronology(procedure, law, underReview, first);
    const grant = issued.find(({ act }) => act === "grant");
    if (!grant) throw new Error("the chronology has no grant");
    const bans = { ban: { falseApplicationUntil: null, fraudUntil: null, revokedUntil: null } };
    const asked = [
      { name: "decide: accept", at: received, step: accept },
      { name: "decide: grant after eight acts", at: reviewed, step: grant },
    ].map(({ name, at, step }) => {
      const now = situation(procedure, law, at.state, at.last);
      const request = { act: step.act, actor: actorOf(step), input: step.input(at.last), lookups: bans };
      if (decide(now, request).kind !== "outcome") throw new Error(`${name} is refused`);
      return figures(
        name,
        timeEach(count, () => decide(now, request)),
        200,
      );
    });
    const now = situation(procedure, law, reviewed.state, reviewed.last);
    const clerk = actorOf(accept);
    return [
      ...asked.flat(),
      ...figures(
        "permitted: all acts after eight",
        timeEach(count / 4, () => permitted(now, clerk)),
        2_000,
      ),
    ];
  },
};

const figures = (name: string, times: readonly number[], limit: number): Figure[] => [
  { name: `${name}, p50`, value: percentile(times, 0.5), unit: "µs", limit: { most: limit } },
  { name: `${name}, p99`, value: percentile(times, 0.99), unit: "µs" },
];
