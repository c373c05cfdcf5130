import type { SearchFilter, SearchPage } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { readCursor } from "./cursor.ts";
import { newestCursor, page, pageSize } from "./desk.ts";
import { notInScope } from "./errors.ts";
import { newestLines } from "./lines.ts";
import type { MatterFilter } from "./matter-filter.ts";
import type { ProcedureNode } from "./node.ts";
import { organsSeen } from "./oversight.ts";
import { soughtBy } from "./sought.ts";

/** What a search looks through: organs the asker may see, narrowed by what he chose. */
export type SearchScope = {
  organs: string[];
  filter: MatterFilter;
  only: SearchFilter["state"];
  today: string;
  bounded: boolean;
};

/** Throws a Problem for an authority that isn't the asker's to look into. */
export const searchScope = async (node: ProcedureNode, actor: Actor, asked: SearchFilter): Promise<SearchScope> => {
  const { q, organ, state, year, ...rest } = asked;
  const today = civilDate(node.now());
  const [seen, { sought, bounded }] = await Promise.all([organsSeen(node, actor), soughtBy(node.db, q, today)]);
  const organs = seen.map(({ id }) => id).filter((id) => organ === undefined || id === organ);
  if (organs.length === 0) throw notInScope(node.oversight?.power.basis ?? []);
  const opened = year === undefined ? {} : { openedFrom: `${year}-01-01`, openedTo: `${year}-12-31` };
  return { organs, filter: { ...rest, ...opened, sought }, only: state, today, bounded };
};

/** Matters of the authorities the officer may look into, newest first. */
export const searchMatters = async (
  node: ProcedureNode,
  actor: Actor,
  { after, ...asked }: SearchFilter & { after?: string },
  limit = pageSize,
): Promise<SearchPage> => {
  const { bounded, ...scope } = await searchScope(node, actor, asked);
  const rows = await newestLines(node.db, { ...scope, after: readCursor(after), limit: limit + 1 });
  const lines = await page(node, rows, scope.today, newestCursor, limit);
  return bounded ? { ...lines, bounded: true } : lines;
};
