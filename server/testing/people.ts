import { randomUUID } from "node:crypto";
import { routes, type Performed } from "@mingfa/contract";
import { foodApplication } from "../demo/applications.ts";
import type { Signed, TestNode } from "./test-node.ts";

/** Those whom most tests need, signed in: an applicant, the officers of the city's market regulator, one of a county. */
export type People = Record<"lin" | "ma" | "clerk" | "reviewer" | "reviewer2" | "head" | "stranger", Signed>;

export const signInAll = async (at: TestNode): Promise<People> => {
  const [lin, ma, clerk, reviewer, reviewer2, head, stranger] = await Promise.all([
    at.signIn("lin"),
    at.signIn("ma"),
    at.signIn("clerk"),
    at.signIn("reviewer"),
    at.signIn("reviewer2"),
    at.signIn("head"),
    at.signIn("other-clerk"),
  ]);
  return { lin, ma, clerk, reviewer, reviewer2, head, stranger };
};

/** Lin applies for a food licence for the noodle shop; every material is there unless `changed` says otherwise. */
export const apply = (
  lin: Signed,
  changed: Parameters<typeof foodApplication>[1] = {},
  key = randomUUID(),
): Promise<Performed> =>
  lin.call(routes.matters.open, {
    body: { item: "food-business-licence", party: "f-noodle", input: foodApplication(1, changed), key },
  });
