import { certificateStanding, certifiedOfficers, organStanding, personStanding, postHolders } from "#organ";
import type { Lookups } from "#procedure";
import { givenText, givenTexts } from "./given.ts";
import { isAdministratorsDuty } from "./duties.ts";

/** What packs may ask about the registry, as it stands on the day of the act. */
export const administrationLookups: Lookups = {
  /** Whether an officer is registered, where he serves, and whether he administers the platform. */
  officerPosts: async ({ tx, today }, given) => {
    const person = await personStanding(tx, givenText(given, "officer"), today);
    return { ...person, administers: person.duties.some(isAdministratorsDuty) };
  },
  /** Whether an officer holds a post, and how many others do. */
  postHolders: ({ tx, today }, given) =>
    postHolders(
      tx,
      { organ: givenText(given, "organ"), officer: givenText(given, "officer"), duty: givenText(given, "duty") },
      today,
    ),
  /** Whether an organ is registered, and its powers. */
  organStanding: ({ tx, today }, given) => organStanding(tx, givenText(given, "organ"), today),
  /** Whether a certificate is registered, and valid. */
  certificateStanding: ({ tx, today }, given) => certificateStanding(tx, givenText(given, "number"), today),
  /** Whether every one of these officers holds a valid certificate, and who does not. */
  certifiedOfficers: ({ tx, today }, given) => certifiedOfficers(tx, givenTexts(given, "officers"), today),
};
