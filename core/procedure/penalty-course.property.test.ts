import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, parseCitationKey } from "../law/index.ts";
import type { Act } from "./act.ts";
import { compileProcedure } from "./compile.ts";
import type { Procedure } from "./compiled.ts";
import type { ProcedureDefinition } from "./definition.ts";
import { Matter } from "./testing/matter.ts";
import { law, loaded, packedDefinitions } from "./testing/packed.ts";
import { anyAttempt, attempts, straight, type Attempt } from "./testing/penalty-case.ts";

const source = packedDefinitions().find(({ file }) => file === "penalty/procedures/ordinary");
const definition = source?.source as ProcedureDefinition;
const procedure = loaded(definition);

/** Lets people try one thing after the other; what is refused is gathered with its articles. */
const run = (tries: readonly Attempt[], under: Procedure = procedure) => {
  const matter = new Matter(under, law);
  const refusals: { id: string; basis: string[] }[] = [];
  let today = "2026-03-02";
  for (const { act, by, asked, later } of tries) {
    today = addDays(today, later);
    const decision = matter.act(act, today, by, asked);
    if (decision.kind === "refusal") refusals.push(...decision.reasons);
  }
  return { matter, refusals };
};

const last = (acts: readonly Act[], ...names: string[]): Act | undefined =>
  acts.findLast(({ act }) => names.includes(act));

/** A list of an act's input, as these tests hand it in. */
const list = <T = string>(act: Act | undefined, field: string): T[] => (act?.input[field] ?? []) as T[];

/** What a decision lacks of what the law demands before it, found from the record alone and not by the pack's conditions. */
const lacking = (acts: readonly Act[]): string[] => {
  const at = acts.findIndex(({ act }) => act === "decide");
  if (at < 0) return [];
  const [before, decision] = [acts.slice(0, at), acts[at]];
  const told = last(before, "tell", "tellWithHearing");
  const since = before.filter(({ sequence }) => sequence > (told?.sequence ?? Infinity));
  const filing = last(before, "file");
  const concluded = last(before, "conclude");
  const review = last(before, "review");
  const fine = Number(decision?.input["fine"]);
  const kinds = list(decision, "kinds");
  const waived = since.some(({ act, input }) => act === "waive" && input["sure"] === true);
  const stated = last(since, "stateCase");
  const answered = since.some(({ act, sequence }) => act === "answerStatement" && sequence > (stated?.sequence ?? 0));
  const large = fine >= Number(told?.input["largeFine"]) || kinds.includes("licence");
  const hearing = last(since, "requestHearing");
  const held = last(since, "holdHearing", "endAbsent");
  const verified = before.flatMap(({ act, object }) => (act === "verifyEvidence" ? [object] : []));
  const excluded = before.flatMap(({ act, object }) => (act === "excludeEvidence" ? [object] : []));
  const must: Record<string, boolean> = {
    filing: filing !== undefined,
    "two certified officers":
      list(filing, "officers").length >= 2 &&
      (filing?.lookups["certificates"] as { allValid: boolean } | undefined)?.allValid === true,
    notice: told !== undefined,
    defence:
      waived || ((stated === undefined || answered) && (decision?.effectiveOn ?? "") > (told?.effectiveOn ?? "")),
    "hearing told": !large || told?.act === "tellWithHearing",
    "hearing held": hearing === undefined || held !== undefined,
    "not heavier":
      fine <= Number(told?.input["proposedFine"]) && kinds.every((kind) => list(told, "proposedKinds").includes(kind)),
    review:
      (concluded?.input["reviewDue"] === false && held?.act !== "holdHearing") ||
      (review?.input["passed"] === true && review.sequence > (held?.act === "holdHearing" ? held.sequence : 0)),
    "review by another": review === undefined || !list(filing, "officers").includes(idOf(review)),
    discussion: concluded?.input["serious"] === false || since.some(({ act }) => act === "discuss"),
    "evidence for each fact": list<{ evidence: string }>(concluded, "found").every(
      ({ evidence }) => verified.includes(evidence) && !excluded.includes(evidence),
    ),
    "order to correct": before.some(({ act }) => act === "orderCorrection"),
  };
  return Object.entries(must).flatMap(([name, met]) => (met ? [] : [name]));
};

/** The procedure as if nobody had written the condition, and without the checks that would refuse it then. */
const without = (condition: string): Procedure => {
  const rest: ProcedureDefinition = structuredClone(definition);
  for (const act of Object.values(rest.acts))
    act.conditions = act.conditions?.filter(({ id }) => id !== condition) ?? [];
  rest.decisions.mandatory = rest.decisions.mandatory.filter((one) => one.condition !== condition);
  return compileProcedure(rest);
};

const idOf = ({ actor }: Act): string => actor.id ?? "";

describe("whatever people try, in whatever order", () => {
  it("no decision lacks what the law demands before it", () => {
    let decided = 0;
    fc.assert(
      fc.property(fc.oneof(straight, mixed()), (tries) => {
        const { matter } = run(tries);
        if (matter.state.stage === "decided") decided++;
        expect(lacking(matter.acts)).toEqual([]);
      }),
      { numRuns: 800 },
    );
    // A property over cases that never get so far would hold of anything.
    expect(decided).toBeGreaterThan(20);
  });

  const sample = fc.sample(straight, { numRuns: 600, seed: 20260302 });
  it.each(["certified", "factsProven", "heard", "reviewed", "discussed", "notHeavier", "notInvestigator"])(
    "and without the condition “%s” some decision would",
    (condition) => {
      const loose = without(condition);
      expect(sample.some((tries) => lacking(run(tries, loose).matter.acts).length > 0)).toBe(true);
    },
  );

  it("every refusal names an article", () => {
    fc.assert(
      fc.property(fc.oneof(straight, fc.array(anyAttempt, { maxLength: 20 })), (tries) => {
        for (const { id, basis } of run(tries).refusals)
          expect([id, basis.length > 0 && basis.every((article) => parseCitationKey(article).ok)]).toEqual([id, true]);
      }),
      { numRuns: 300 },
    );
  });

  it("what was recorded is decided the same again", () => {
    fc.assert(
      fc.property(straight, (tries) => {
        expect(
          run(tries)
            .matter.replay()
            .filter(({ differs }) => differs !== null),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

/** The straight way with other attempts thrown in between. */
function mixed(): fc.Arbitrary<Attempt[]> {
  return fc
    .tuple(straight, fc.array(fc.tuple(fc.nat(12), anyAttempt), { maxLength: 8 }), attempts.decide)
    .map(([way, extra, again]) => {
      const tries: Attempt[] = [...way];
      for (const [at, one] of extra) tries.splice(at, 0, one);
      return [...tries, again];
    });
}
