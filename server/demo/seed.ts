import { hasOrgans } from "#organ";
import { settleDue } from "#procedure";
import { transaction, type Database } from "#platform/database";
import type { Node } from "../node.ts";
import { seedPeople } from "./people.ts";
import { play } from "./play.ts";
import { administrationStories } from "./stories/administration.ts";
import { changeStories } from "./stories/change.ts";
import { filingStories } from "./stories/filing.ts";
import { foodStories } from "./stories/food.ts";
import { jointStories } from "./stories/joint.ts";
import { oversightStories } from "./stories/oversight.ts";
import { mandateStories } from "./stories/mandate.ts";
import { reconsiderationStories } from "./stories/reconsideration.ts";
import { renewalStories } from "./stories/renewal.ts";
import { supervisionStories } from "./stories/supervision.ts";

export type DemoCity = { matters: number };

const stories = [
  ...foodStories,
  ...changeStories,
  ...renewalStories,
  ...jointStories,
  ...filingStories,
  ...mandateStories,
  ...supervisionStories,
  ...reconsiderationStories,
  ...oversightStories,
  ...administrationStories,
];

/** Moves the demo city into an empty database; undefined, and nothing done, when someone lives there already. */
export const seedDemo = async (node: Node): Promise<DemoCity | undefined> => {
  const city = await found(node);
  // What silence has brought about in the meantime is on record from the start.
  if (city) await settleDue(node.procedure);
  return city;
};

const found = (node: Node): Promise<DemoCity | undefined> =>
  transaction(node.db, async (tx) => {
    // Of several processes that start at once, one founds the city.
    await tx.rows("demo.lock", "SELECT pg_advisory_xact_lock(hashtextextended('mingfa.demo', 0))");
    if (await hasOrgans(tx)) return undefined;
    await seedPeople(tx, "2020-01-01");
    for (const story of stories) await play(within(node, tx), story);
    return { matters: stories.length };
  });

/** The node with all its use cases inside one transaction. */
const within = (node: Node, db: Database): Node => {
  // Its files were made here: no scanner need be waited for.
  const files = { ...node.files, db, scan: undefined };
  const procedure = { ...node.procedure, db, files };
  return { ...node, db, files, procedure, services: { ...node.services, procedure } };
};
