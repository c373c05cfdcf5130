import { searchWords, wordKeys } from "@mingfa/core/law";
import { parseCitizenId, parseCreditCode } from "@mingfa/core/identity";
import { partiesSought } from "#party";
import type { Database } from "#platform/database";
import type { Sought } from "./matter-filter.ts";

/** More parties than a person can have meant. */
const mostParties = 500;

/**
 * What a question means: a number (whole, or without its year and zeros), a unified social credit code or citizen's ID
 * number, which must be exact, or the words of a name. `bounded` when more bear the name than were looked at.
 */
export const soughtBy = async (
  db: Database,
  question: string | undefined,
  today: string,
): Promise<{ sought: Sought | undefined; bounded: boolean }> => {
  const q = question?.trim() ?? "";
  if (q === "") return { sought: undefined, bounded: false };
  const identifier = identifierIn(q, today);
  const words = searchWords(q);
  const [applicants, matters] = await Promise.all([
    partiesSought(
      db,
      identifier === undefined ? { words, keys: words.flatMap(wordKeys) } : { identifier },
      mostParties + 1,
    ),
    identifier === undefined ? [] : mattersStating(db, identifier),
  ]);
  return {
    sought: { numbers: numbersIn(q, today), applicants: applicants.slice(0, mostParties), matters },
    bounded: applicants.length > mostParties,
  };
};

const identifierIn = (q: string, today: string): string | undefined => {
  const person = parseCitizenId(q, { today });
  if (person.ok) return person.value;
  const firm = parseCreditCode(q);
  return firm.ok ? firm.value : undefined;
};

const numbersIn = (q: string, today: string): string[] => {
  if (!/^\d{1,12}$/.test(q)) return [q];
  const serial = q.padStart(8, "0");
  const year = Number(today.slice(0, 4));
  return [q, ...(q.length <= 8 ? [year, year - 1].map((one) => `${one}${serial}`) : [])];
};

/** Matters whose application states the identifier. It stands in erasable content alone; the index goes with it. */
const mattersStating = async (db: Database, identifier: string): Promise<string[]> =>
  (
    await db.rows<{ matter: string }>(
      "procedure.stating",
      `SELECT matter FROM procedure.content WHERE body->'changes'->'set' ? 'creditCode' AND body->'changes'->'set'->>'creditCode' = $1
        UNION SELECT matter FROM procedure.content WHERE body->'changes'->'set' ? 'personInChargeId' AND body->'changes'->'set'->>'personInChargeId' = $1
        LIMIT ${mostParties}`,
      [identifier],
    )
  ).map(({ matter }) => matter);
