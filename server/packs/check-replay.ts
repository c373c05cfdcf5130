import { checkReplayTable, replayTable } from "@mingfa/core/replay";
import { placed, type FileFault } from "./fault.ts";
import type { PackSources } from "./pack-sources.ts";
import type { SharedLaw } from "./shared-law.ts";

/** Names in the rules of a replay that no pack declares. */
export const checkReplay = ({ replay }: PackSources, { terms, tallies }: SharedLaw): FileFault[] => {
  const table = replayTable(replay.map(({ value }) => value));
  return replay.flatMap(({ source, value }) => placed(source, checkReplayTable(value, table, terms, tallies)));
};
