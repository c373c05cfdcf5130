import type { JsonObject } from "@mingfa/core/procedure";
import { endSessionsOf, openAccount } from "#identity";
import { addCalendar } from "#law";
import {
  addCertificate,
  addOfficer,
  addOrgan,
  appoint,
  assignPower,
  endPost,
  holdPosts,
  postHolders,
  suspendCertificate,
  withdrawPower,
  type PostOf,
} from "#organ";
import type { Packs } from "#packs";
import type { ChangeHandlers } from "#procedure";
import { yearGiven } from "./year-given.ts";
import { isAdministratorsDuty } from "./duties.ts";
import { registryMoved } from "./errors.ts";
import { givenText } from "./given.ts";

const postOf = (given: JsonObject): PostOf => ({
  organ: givenText(given, "organ"),
  officer: givenText(given, "officer"),
  duty: givenText(given, "duty"),
});

/** What acts may change in the registry and the calendar. Between proposal and confirmation it may have moved: the act is refused then. */
export const administrationChanges = (packs: Packs): ChangeHandlers => ({
  appoint: async ({ tx, ...by }, given) => {
    if (!(await appoint(tx, postOf(given), by))) throw registryMoved();
  },
  /**
   * Whoever loses a post is signed out everywhere, so that no open page lets him believe he still holds it. Two who end
   * each other's post at the same moment must not leave the platform without an administrator.
   */
  endPost: async ({ tx, ...by }, given) => {
    const post = postOf(given);
    const kept = isAdministratorsDuty(post.duty);
    if (kept) await holdPosts(tx);
    if (!(await endPost(tx, post, by))) throw registryMoved();
    if (kept && (await postHolders(tx, post, by.on)).others === 0) throw registryMoved();
    await endSessionsOf(tx, post.officer);
  },
  registerOfficer: async ({ tx, ...by }, given) => {
    const { organ, officer: id, duty } = postOf(given);
    if (!(await openAccount(tx, id))) throw registryMoved();
    await addOfficer(tx, { id, name: givenText(given, "name"), organ, duties: [] }, by.on);
    if (!(await appoint(tx, { organ, officer: id, duty }, by))) throw registryMoved();
  },
  registerOrgan: async ({ tx, on }, given) => {
    await addOrgan(
      tx,
      {
        id: givenText(given, "organ"),
        name: givenText(given, "name"),
        region: givenText(given, "region"),
        creditCode: givenText(given, "creditCode"),
        powers: [],
      },
      on,
    );
  },
  assignPower: ({ tx, ...by }, given) => assignPower(tx, givenText(given, "organ"), givenText(given, "power"), by),
  withdrawPower: async ({ tx, ...by }, given) => {
    if (!(await withdrawPower(tx, givenText(given, "organ"), givenText(given, "power"), by))) throw registryMoved();
  },
  issueCertificate: async ({ tx, ...by }, given) => {
    const certificate = {
      number: givenText(given, "number"),
      officer: givenText(given, "officer"),
      issuer: givenText(given, "issuer"),
      validFrom: givenText(given, "validFrom"),
      validUntil: givenText(given, "validUntil"),
    };
    if (!(await addCertificate(tx, certificate, by))) throw registryMoved();
  },
  suspendCertificate: async ({ tx, ...by }, given) => {
    if (!(await suspendCertificate(tx, givenText(given, "number"), by))) throw registryMoved();
  },
  publishCalendar: ({ tx, ...by }, given) => addCalendar(tx, yearGiven(packs.calendarYears, given), by),
});
