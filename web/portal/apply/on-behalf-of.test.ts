import type { Session } from "@mingfa/contract";
import { expect, test } from "vitest";
import { partiesFor } from "./on-behalf-of.ts";

const session: Session = {
  kind: "party",
  id: "p",
  name: "p",
  parties: [
    { id: "p", name: "p" },
    { id: "firm", name: "firm" },
    { id: "shop", name: "shop", mandate: { items: ["licence"] } },
    { id: "mother", name: "mother", mandate: {} },
  ],
};
const names = (id: string, inPerson = false) =>
  partiesFor(session, {
    id,
    ...(inPerson ? { inPerson: { basis: "民法典/169/1", why: { zh: "", en: "" } } } : {}),
  }).map((party) => party.id);

test("those who gave a mandate for the item, or for all, are offered beside oneself and one’s firm", () => {
  expect(names("licence")).toEqual(["p", "firm", "shop", "mother"]);
  expect(names("filing")).toEqual(["p", "firm", "mother"]);
});

test("what must be done in person is done by mandate for nobody", () => {
  expect(names("licence", true)).toEqual(["p", "firm"]);
});
