import fc from "fast-check";
import type { Asked, Doer } from "./matter.ts";
import { officer, party } from "./matter.ts";
import type { JsonObject } from "../matter.ts";

/** Everything that people may try in a penalty case: who, what, with which answers, and how many days later. */
export type Attempt = { act: string; by: Doer; asked: Asked; later: number };

const powers = ["penalty.market"];
const enforcers = [officer("enforcer", "wu", powers), officer("enforcer", "zheng", powers)];
const reviewers = ["qian", "qian", "qian", "wu"].map((id) => officer("legalReviewer", id, powers));
const head = officer("head", "feng", powers);

const yes = fc.boolean();
/** Mostly the first: a case that is wrong at every turn never gets far. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 12 * others.length, arbitrary: fc.constant(usual) },
    ...others.map((other) => ({ weight: 1, arbitrary: fc.constant(other) })),
  );
const often = mostly(true, false);
const seldom = mostly(false, true);
const optional = <T>(value: T) => fc.option(fc.constant(value), { freq: 3, nil: undefined });
const staff = mostly(["wu", "zheng"], ["wu"]);
const fines = mostly(300_000, 0, 500_000, 2_000_000);
const penalties = mostly(["fine"], ["fine", "licence"], ["warning"]);
const certificates = often.map((allValid): JsonObject => ({ certificates: { allValid } }));

/** An act with its answers; `answers` of undefined are left out. */
const attempt = (
  act: string,
  by: readonly Doer[],
  answers: Record<string, fc.Arbitrary<unknown>> = {},
  lookups: fc.Arbitrary<JsonObject> = fc.constant({}),
  object?: string,
): fc.Arbitrary<Attempt> =>
  fc
    .record({ by: fc.constantFrom(...by), input: fc.record(answers), lookups, later: fc.constantFrom(0, 0, 1, 3, 8) })
    .map(({ input, lookups: found, ...rest }) => ({
      act,
      ...rest,
      asked: {
        input: JSON.parse(JSON.stringify(input)) as JsonObject,
        lookups: found,
        ...(object === undefined ? {} : { object }),
      },
    }));

const text = fc.constant("如实填写");
const telling = {
  proposedFine: fines,
  proposedKinds: penalties,
  facts: text,
  articles: text,
  largeFine: fc.constantFrom(400_000, 1_000_000),
  largeFineBasis: text,
};

/** The attempts by act, so that a test can also go the straight way. */
export const attempts = {
  registerLead: attempt("registerLead", enforcers, {
    partyName: text,
    partyKind: fc.constant("organisation"),
    breach: text,
    here: often,
    county: often,
    breachOn: mostly("2026-01-05", "2023-12-01"),
    lasting: fc.constant(false),
    discoveredOn: fc.constant("2026-02-02"),
    grave: yes,
  }),
  file: attempt("file", [head], { officers: staff, otherFiled: seldom, entrusted: fc.constant(false) }, certificates),
  addEvidence: attempt("addEvidence", enforcers, { kind: fc.constant("physical"), content: text, device: seldom }),
  /** At times of something that is not there: what is there stays unverified. */
  verifyEvidence: fc.oneof(
    { weight: 8, arbitrary: attempt("verifyEvidence", enforcers, { method: text }, undefined, "1") },
    { weight: 1, arbitrary: attempt("verifyEvidence", enforcers, { method: text }, undefined, "2") },
  ),
  excludeEvidence: attempt("excludeEvidence", [head], { reason: text }, undefined, "1"),
  orderCorrection: attempt("orderCorrection", enforcers, { what: text }),
  conclude: attempt("conclude", enforcers, {
    found: mostly([{ fact: "某事实", evidence: "1" }], [{ fact: "某事实", evidence: "2" }]),
    crime: seldom,
    reviewDue: yes,
    serious: yes,
  }),
  reopen: attempt("reopen", [head], { reason: text }),
  review: attempt("review", reviewers, { qualified: often, passed: often, opinion: text }),
  tell: attempt("tell", enforcers, telling),
  tellWithHearing: attempt("tellWithHearing", enforcers, telling),
  tellAnew: attempt("tellAnew", enforcers, { reason: text }),
  stateCase: attempt("stateCase", [party], { statement: text }),
  answerStatement: attempt("answerStatement", enforcers, { adopted: yes, reasons: text }),
  waive: attempt("waive", [party], { sure: often }),
  requestHearing: attempt("requestHearing", [party], { agents: fc.constantFrom(0, 1, 3) }),
  scheduleHearing: attempt("scheduleHearing", [head], {
    hearingOn: fc.constantFrom("2026-04-10", "2026-05-20"),
    place: text,
    host: mostly(["qian"], ["wu"]),
  }),
  notifyHearing: attempt("notifyHearing", enforcers, { place: text }),
  holdHearing: attempt("holdHearing", [head], {
    open: often,
    secret: fc.constant(false),
    charged: seldom,
    transcript: text,
    signed: often,
  }),
  discuss: attempt("discuss", [head], { present: mostly(["feng", "chu"], ["feng"]), minutes: text }),
  transferCrime: attempt("transferCrime", [head], { goodsToo: yes }),
  takeBack: attempt("takeBack", [head], { notice: text }),
  decide: attempt("decide", [head], {
    fine: fines,
    kinds: penalties,
    articles: text,
    level: fc.constant("law"),
    basisPublished: often,
    benchmark: optional("省基准"),
    benchmarkPublished: optional(true),
    gain: fc.constant(0),
    confiscated: fc.constant(0),
    finedBefore: seldom,
    rivals: fc.constant(false),
    criminalFine: seldom,
    lawChanged: fc.constant(false),
    incapable: fc.constant(false),
    minorBreach: seldom,
    faultless: fc.constant(false),
    mitigated: yes,
    transcript: often,
    reasons: text,
    how: text,
    receives: mostly("bank", "self"),
  }),
};

export const anyAttempt = fc.oneof(...Object.values(attempts));

/** Acts in the order in which a case goes that ends in a decision, each with whatever answers. */
export const straight = fc.tuple(
  attempts.registerLead,
  attempts.file,
  attempts.addEvidence,
  attempts.verifyEvidence,
  attempts.orderCorrection,
  attempts.conclude,
  attempts.review,
  fc.oneof(attempts.tell, attempts.tellWithHearing),
  fc.oneof(attempts.waive, attempts.stateCase, attempts.requestHearing),
  fc.oneof(attempts.answerStatement, attempts.discuss, attempts.review),
  attempts.discuss,
  attempts.decide,
);
