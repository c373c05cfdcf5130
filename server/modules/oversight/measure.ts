import { transaction, type Database } from "#platform/database";
import { takeClosed, type ClosedMatter, type ProcedureNode } from "#procedure";

const batch = 500;

/** Puts the course of every closed matter into the figures, once. Returns how many were taken. */
export const measureClosed = async (node: ProcedureNode): Promise<number> => {
  for (let taken = 0; ;) {
    const count = await transaction(node.db, async (tx) => {
      const closed = await takeClosed(node, tx, batch);
      addCourses(
        tx,
        closed.filter((one) => one !== undefined),
      );
      return closed.length;
    });
    taken += count;
    if (count < batch) return taken;
  }
};

/** Adds to the counts. Sorted, so that two processes that add at once wait for each other in one order. */
const addCourses = (tx: Database, closed: ClosedMatter[]): void => {
  if (closed.length === 0) return;
  const month = (day: string): string => `${day.slice(0, 7)}-01`;
  tx.write("oversight.addStays", stays, [
    JSON.stringify(
      closed.flatMap(({ organ, procedure, closedOn, stays: all }) =>
        all.map((stay) => ({ organ, procedure, month: month(closedOn), ...stay })),
      ),
    ),
  ]);
  tx.write("oversight.addTerms", terms, [
    JSON.stringify(
      closed.flatMap(({ organ, procedure, closedOn, terms: all }) =>
        all.map(({ clock, inTime }) => ({ organ, procedure, month: month(closedOn), clock, in_time: inTime })),
      ),
    ),
  ]);
  tx.write("oversight.addClosed", days, [
    JSON.stringify(closed.map(({ organ, closedOn }) => ({ organ, day: closedOn }))),
  ]);
};

const stays = `
  INSERT INTO oversight.stay AS s (organ, procedure, stage, month, natural_days, working_days, excluded_days, times)
  SELECT organ, procedure, stage, month, "natural", working, excluded, count(*)
    FROM json_to_recordset($1) AS n(organ text, procedure text, stage text, month date, "natural" int, working int, excluded int)
   GROUP BY 1, 2, 3, 4, 5, 6, 7 ORDER BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (organ, procedure, stage, month, natural_days, working_days, excluded_days) DO UPDATE SET times = s.times + excluded.times`;

const terms = `
  INSERT INTO oversight.term AS t (organ, procedure, clock, month, in_time, late)
  SELECT organ, procedure, clock, month, count(*) FILTER (WHERE in_time), count(*) FILTER (WHERE NOT in_time)
    FROM json_to_recordset($1) AS n(organ text, procedure text, clock text, month date, in_time boolean)
   GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (organ, procedure, clock, month) DO UPDATE SET in_time = t.in_time + excluded.in_time, late = t.late + excluded.late`;

const days = `
  INSERT INTO oversight.closed AS c (organ, day, matters)
  SELECT organ, day, count(*) FROM json_to_recordset($1) AS n(organ text, day date) GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (organ, day) DO UPDATE SET matters = c.matters + excluded.matters`;
