import fc, { type Arbitrary } from "fast-check";
import type { Actor } from "../act.ts";

/** A stretch of days, both ends included, of one month in 2026. */
export type Span = { from: number; to: number };

/** Who holds what, and when: the tables that a shell keeps, told without any thought of the core. */
export type World = {
  posts: { person: string; organ: string; duty: string; held: Span }[];
  powers: { organ: string; power: string; held: Span }[];
  mandates: { agent: string; principal: string; held: Span }[];
};

export type Triple = {
  day: number;
  /** Signed in as an officer of an organ, as a citizen, or nobody at all: the law. */
  who: { as: "officer"; person: string; organ: string } | { as: "party"; person: string } | { as: "law" };
  matter: { organ: string; applicant: string; recused: string[] };
  act: string;
};

const organs = ["o-1", "o-2"];
const people = ["u-1", "u-2", "u-3"];
const citizens = ["p-1", "p-2", "p-3"];

const span: Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.nat(27))
  .map(([from, length]) => ({ from, to: from + length }));

const held = { held: span };

export const worlds = (duties: string[], powers: string[]): Arbitrary<World> =>
  fc.record({
    posts: fc.array(
      fc.record({
        person: fc.constantFrom(...people),
        organ: fc.constantFrom(...organs),
        duty: fc.constantFrom(...duties),
        ...held,
      }),
      { minLength: 6, maxLength: 14 },
    ),
    powers: fc.array(fc.record({ organ: fc.constantFrom(...organs), power: fc.constantFrom(...powers), ...held }), {
      minLength: 2,
      maxLength: 8,
    }),
    mandates: fc.array(
      fc.record({ agent: fc.constantFrom(...citizens), principal: fc.constantFrom(...citizens), ...held }),
      { maxLength: 3 },
    ),
  });

export const triples = (acts: string[]): Arbitrary<Triple> =>
  fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    who: fc.oneof(
      {
        arbitrary: fc.record({
          as: fc.constant("officer" as const),
          person: fc.constantFrom(...people),
          organ: fc.constantFrom(...organs),
        }),
        weight: 6,
      },
      { arbitrary: fc.record({ as: fc.constant("party" as const), person: fc.constantFrom(...citizens) }), weight: 3 },
      { arbitrary: fc.constant({ as: "law" as const }), weight: 1 },
    ),
    matter: fc.record({
      organ: fc.constantFrom(...organs),
      applicant: fc.constantFrom(...citizens),
      recused: fc.subarray(people, { maxLength: 2 }),
    }),
    act: fc.constantFrom(...acts),
  });

const onDay = (day: number) => (entry: { held: Span }) => entry.held.from <= day && day <= entry.held.to;

/** The actor as a shell hands him to the core: what the tables say of him that day. */
export const actorOf = (world: World, { who, day }: Triple): Actor => {
  const now = onDay(day);
  if (who.as === "law") return { kind: "law" };
  if (who.as === "party") {
    const principals = world.mandates.filter((mandate) => mandate.agent === who.person && now(mandate));
    return { kind: "party", id: who.person, parties: [who.person, ...principals.map(({ principal }) => principal)] };
  }
  const posts = world.posts.filter((post) => post.person === who.person && post.organ === who.organ && now(post));
  const powers = world.powers.filter((power) => power.organ === who.organ && now(power));
  return {
    kind: "officer",
    id: who.person,
    organ: who.organ,
    duties: posts.map(({ duty }) => duty),
    powers: powers.map(({ power }) => power),
  };
};

/** A role as a pack writes it. */
export type PlainRole = { party?: string; duty?: string; power?: string };

/**
 * Who may, too plain to be wrong: nobody but the law does what the law does. The applicant may where the act is open to
 * him, or one who acts for him that day. An officer may where the act is open to a duty that he holds that day in the
 * matter's own organ, which that day holds the power of that role; unless he has been recused from the matter.
 */
export const mayDo = (world: World, { day, who, matter }: Triple, by: "law" | PlainRole[]): boolean => {
  if (by === "law") return who.as === "law";
  if (who.as === "law") return false;
  for (const role of by) {
    if (who.as === "party" && role.party !== undefined) {
      if (who.person === matter.applicant) return true;
      for (const {
        agent,
        principal,
        held: { from, to },
      } of world.mandates)
        if (agent === who.person && principal === matter.applicant && from <= day && day <= to) return true;
    }
    if (who.as === "officer" && role.duty !== undefined && who.organ === matter.organ) {
      let [duty, power] = [false, false];
      for (const post of world.posts)
        if (post.person === who.person && post.organ === matter.organ && post.duty === role.duty)
          if (post.held.from <= day && day <= post.held.to) duty = true;
      for (const entry of world.powers)
        if (entry.organ === matter.organ && entry.power === role.power)
          if (entry.held.from <= day && day <= entry.held.to) power = true;
      if (duty && power && !matter.recused.includes(who.person)) return true;
    }
  }
  return false;
};
