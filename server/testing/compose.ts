import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPacks } from "#packs";
import type { Clock } from "#platform/clock";
import { loadConfig, type Config } from "#platform/config";
import { changeHandlers } from "../changes.ts";
import { lookupsOf } from "../lookups.ts";
import { modules } from "../modules.ts";
import { composeNode, type Node } from "../node.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/testing.ts";

/** A node on an empty database of its own that serves nobody; its clock stands still until moved. */
export type ComposedNode = { at: TestDatabase; node: Node; config: Config; drop: () => Promise<void> };

export const composeTestNode = async (today: string): Promise<ComposedNode> => {
  const at = await createTestDatabase(modules.flatMap((module) => module.migrations ?? []));
  const folder = mkdtempSync(join(tmpdir(), "mingfa-node-"));
  const config = loadConfig({
    PACKS_DIR: process.env["PACKS_DIR"],
    DATA_DIR: folder,
    NODE_NAME: "test.mingfa",
    SECOND_FACTOR_DUTIES: "-",
  });
  const packs = loadPacks(config.packsDir);
  const node = await composeNode(config, at.db, stillClock(today), packs, lookupsOf(packs), changeHandlers(packs));
  const drop = async (): Promise<void> => {
    await at.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { at, node, config, drop };
};

/** Ten in the morning, Shanghai, of the day it was last moved to, forward or back. */
const stillClock = (today: string): Clock => {
  const morning = (day: string): string => `${day}T02:00:00.000Z`;
  let now = morning(today);
  return {
    now: () => now,
    movable: true,
    moveTo: async (day) => void (now = morning(day)),
    stop: () => undefined,
  };
};
