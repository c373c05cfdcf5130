import { expect, test } from "vitest";
import type { Actor } from "./act.ts";
import { actingIn } from "./acting-in.ts";

const agent: Actor = {
  kind: "party",
  id: "agent",
  parties: ["agent"],
  mandates: [
    { party: "shop", items: ["licence", "filing"] },
    { party: "mother", items: null },
  ],
};
const partiesIn = (item: string | null) => {
  const actor = actingIn(agent, item);
  return actor.kind === "party" ? actor.parties : [];
};

test("a mandate for some items reaches their matters and no others", () => {
  expect(partiesIn("licence")).toEqual(["agent", "shop", "mother"]);
  expect(partiesIn("renewal")).toEqual(["agent", "mother"]);
  expect(partiesIn(null)).toEqual(["agent", "mother"]);
});

test("whoever has no mandate stays as he is, and the law too", () => {
  const clerk: Actor = { kind: "officer", id: "c", organ: "o", duties: [], powers: [] };
  for (const actor of [clerk, { kind: "law" }, { kind: "party", id: "p", parties: ["p"] }] satisfies Actor[])
    expect(actingIn(actor, "licence")).toBe(actor);
});
