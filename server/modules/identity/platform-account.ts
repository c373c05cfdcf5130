import { randomUUID } from "node:crypto";
import { parseCitizenId, parseCreditCode } from "@mingfa/core/identity";
import { civilDate } from "@mingfa/core/procedure";
import { addParty, identifierOfParty, partyByIdentifier } from "#party";
import { transaction, type Database } from "#platform/database";
import { recordEvent } from "./event.ts";
import type { IdentityNode } from "./identity-node.ts";
import { platformOtherPerson, platformUnknown } from "./platform-errors.ts";
import type { PlatformPerson } from "./platform-person.ts";
import { addLink, linkedAccount } from "./platform-store.ts";
import type { Platform } from "./platform.ts";
import { accountsOfParty, addAccount, findAccount } from "./store.ts";

/**
 * The account that a person known to the platform may enter: the one tied to him, else the one of the party with the
 * identifier that the platform has checked, which is tied from now on. Throws a Problem when there is none.
 */
export const accountOfPerson = (
  node: IdentityNode,
  platform: Platform,
  person: PlatformPerson,
  userAgent: string,
): Promise<string> =>
  transaction(node.db, async (tx) => {
    const linked = await linkedAccount(tx, platform.issuer, person.subject);
    if (linked !== undefined) {
      await demandSamePerson({ ...node, db: tx }, linked, person);
      return linked;
    }
    const checked = checkedIdentifier(person.identifier, node.now());
    if (!checked) throw platformUnknown();
    // Of two first sign-ins at once, one makes what is missing.
    await tx.rows("identity.onePerson", "SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", [checked.value]);
    const party = (await partyByIdentifier(tx, checked.value)) ?? (await registered(tx, platform, person, checked));
    if (party === undefined) throw platformUnknown();
    const [login, another] = await accountsOfParty(tx, party);
    // Which of several accounts is meant, only their owner can say.
    if (another !== undefined) throw platformUnknown();
    if (login === undefined) await addAccount(tx, { login: party, password: "", party, officer: null });
    const entered = login ?? party;
    await addLink(tx, platform.issuer, person.subject, entered);
    await recordEvent(tx, entered, "platformLinked", userAgent);
    return entered;
  });

/** Throws a Problem when the platform's checked identifier is another one than the account's party has. */
export const demandSamePerson = async (
  { db, now }: Pick<IdentityNode, "db" | "now">,
  login: string,
  { identifier }: PlatformPerson,
): Promise<void> => {
  const checked = checkedIdentifier(identifier, now());
  const party = (await findAccount(db, login))?.party;
  if (!checked || !party) return;
  if ((await identifierOfParty(db, party)) !== checked.value) throw platformOtherPerson();
};

type Checked = { kind: "citizen" | "firm"; value: string };

/** Undefined for what is neither a citizen ID number nor a credit code, its check digit included. */
const checkedIdentifier = (given: string | undefined, now: string): Checked | undefined => {
  if (given === undefined) return undefined;
  const citizen = parseCitizenId(given, { today: civilDate(now) });
  if (citizen.ok) return { kind: "citizen", value: citizen.value };
  const firm = parseCreditCode(given);
  return firm.ok ? { kind: "firm", value: firm.value } : undefined;
};

const registered = async (
  tx: Database,
  platform: Platform,
  person: PlatformPerson,
  { kind, value }: Checked,
): Promise<string | undefined> => {
  if (!platform.register || person.name === undefined) return undefined;
  const id = `p-${randomUUID()}`;
  await addParty(tx, { id, kind, name: person.name, identifier: value });
  return id;
};
