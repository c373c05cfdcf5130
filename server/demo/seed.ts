import { hasOrgans } from "#organ";
import { transaction } from "#platform/database";
import type { Node } from "../node.ts";
import { seedPeople } from "./people.ts";

export type DemoCity = { matters: number };

/** Moves the demo city into an empty database; undefined, and nothing done, when someone lives there already. */
export const seedDemo = async (node: Node): Promise<DemoCity | undefined> =>
  transaction(node.db, async (tx) => {
    if (await hasOrgans(tx)) return undefined;
    await seedPeople(tx, "2020-01-01");
    return { matters: 0 };
  });
