import type { Database } from "#platform/database";

export type PaceQuery = { organs: string[]; /** First day of a month. */ from: string; each: boolean };

export type StepRow = {
  organ: string;
  procedure: string;
  stage: string;
  measure: "natural" | "working" | "excluded";
  times: number;
  median: number;
  p90: number;
};

/** Median and ninth decile of the days at each stage; for all organs together, or for `each`. */
export const stepRows = (db: Database, { organs, from, each }: PaceQuery): Promise<StepRow[]> =>
  db.rows<StepRow>(
    each ? "oversight.stepsEach" : "oversight.steps",
    `WITH alike AS (
       SELECT ${each ? "organ" : "''"} AS organ, procedure, stage, natural_days, working_days, excluded_days, sum(times) AS times
         FROM oversight.stay WHERE organ = ANY($1) AND month >= $2 GROUP BY 1, 2, 3, 4, 5, 6
     ), one AS (
       SELECT organ, procedure, stage, m.measure, m.days, sum(times) AS times
         FROM alike, LATERAL (VALUES ('natural', natural_days), ('working', working_days), ('excluded', excluded_days)) AS m(measure, days)
        GROUP BY 1, 2, 3, 4, 5
     ), through AS (
       SELECT *, sum(times) OVER (PARTITION BY organ, procedure, stage, measure ORDER BY days) AS reached,
              sum(times) OVER (PARTITION BY organ, procedure, stage, measure) AS "all" FROM one
     )
     SELECT organ, procedure, stage, measure, max("all")::int AS times,
            min(days) FILTER (WHERE reached >= 0.5 * "all") AS median, min(days) FILTER (WHERE reached >= 0.9 * "all") AS p90
       FROM through GROUP BY organ, procedure, stage, measure`,
    [organs, from],
  );

export type TermRow = { organ: string; procedure: string; clock: string; inTime: number; late: number };

export const termRows = (db: Database, { organs, from, each }: PaceQuery): Promise<TermRow[]> =>
  db.rows<TermRow>(
    each ? "oversight.termsEach" : "oversight.terms",
    `SELECT ${each ? "organ" : "''"} AS organ, procedure, clock, sum(in_time)::int AS "inTime", sum(late)::int AS late
       FROM oversight.term WHERE organ = ANY($1) AND month >= $2 GROUP BY 1, 2, 3`,
    [organs, from],
  );

/** Matters closed since a day, by organ. */
export const closedSince = async (db: Database, organs: string[], from: string): Promise<Map<string, number>> => {
  const rows = await db.rows<{ organ: string; matters: number }>(
    "oversight.closedSince",
    "SELECT organ, sum(matters)::int AS matters FROM oversight.closed WHERE organ = ANY($1) AND day >= $2 GROUP BY organ",
    [organs, from],
  );
  return new Map(rows.map(({ organ, matters }) => [organ, matters]));
};
