import { computeTerm } from "@mingfa/core/law";
import { actsAbout, type LookupHandler } from "#procedure";

/** Acts that bar from applying, the term for which they do, and the name of the answer that packs read. */
const bans = [
  { acts: ["refuseFalseApplication", "refuseForFalsehood"], term: "ALIC.78.ban1y", until: "falseApplicationUntil" },
  { acts: ["revokeForFraud"], term: "ALIC.79.ban3y", until: "fraudUntil" },
];

/** The last day on which an earlier act bars the applicant, the firm or the person in charge; null where none does. */
export const licenceBan: LookupHandler = async ({ tx, law, head }, { creditCode, citizenId }) => {
  const stated = [creditCode, citizenId].filter((value) => typeof value === "string");
  const acts = await actsAbout(tx, { applicant: head.applicant, stated, acts: bans.flatMap((ban) => ban.acts) });
  const ends = bans.map((ban) => {
    const last = acts
      .filter(({ act }) => ban.acts.includes(act))
      .map(({ effectiveOn }) => effectiveOn)
      .sort()
      .at(-1);
    return [ban.until, last === undefined ? null : endOf(law, ban.term, last)];
  });
  // Licences are taken away as a penalty (吊销) by procedures that this installation does not run.
  return { ...Object.fromEntries(ends), revokedUntil: null };
};

const endOf = (law: Parameters<LookupHandler>[0]["law"], id: string, from: string): string => {
  const term = law.terms.get(id);
  const result = term && computeTerm(term, { from }, law);
  if (!result?.ok) throw new Error(`the term ${id} of a ban cannot be computed`);
  return result.period.due;
};
