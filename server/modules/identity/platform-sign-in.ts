import type { PlatformReturn, SignInAnswer } from "@mingfa/contract";
import type { Origin } from "#platform/http";
import { admitStart } from "./attempt.ts";
import { beginCeremony, endCeremony, type Ceremony } from "./ceremony.ts";
import { ceremonyOver, noSuchEntry } from "./errors.ts";
import { recordEvent } from "./event.ts";
import type { IdentityNode } from "./identity-node.ts";
import { accountOfPerson, demandSamePerson } from "./platform-account.ts";
import { noPlatformHere, platformTaken } from "./platform-errors.ts";
import { addressAtPlatform, personFromPlatform, type PlatformSecrets } from "./platform-person.ts";
import { addLink, dropLink, linkedAccount } from "./platform-store.ts";
import type { Platform } from "./platform.ts";
import { provenSession } from "./prove.ts";
import { secondStep } from "./second-factor.ts";
import { openSession } from "./session.ts";

type Start = { ticket: string; address: string };

/** Begins a sign-in at the identity platform; the ticket stays with the browser that began it. */
export const startPlatformSignIn = async (node: IdentityNode, { address: from }: Origin): Promise<Start> => {
  const platform = platformOf(node);
  await admitStart(node.db, from);
  const { address, secrets } = await addressAtPlatform(platform);
  return { address, ticket: await beginCeremony(node.db, "platformSignIn", { login: null, detail: secrets }) };
};

/** Signs in whom the platform has signed in; an account with a second factor still asks for it. */
export const signInByPlatform = async (
  node: IdentityNode,
  { ticket, query }: PlatformReturn,
  origin: Origin,
): Promise<SignInAnswer> => {
  const platform = platformOf(node);
  const { detail } = await endCeremony(node.db, "platformSignIn", ticket);
  const person = await personFromPlatform(platform, query, secretsIn(detail));
  const login = await accountOfPerson(node, platform, person, origin.userAgent);
  return (await secondStep(node, login)) ?? openSession(node, { login, means: "platform", strong: false }, origin);
};

/** Begins tying the caller's account to the platform. */
export const startLink = async (node: IdentityNode, origin: Origin): Promise<Start> => {
  const platform = platformOf(node);
  const { login } = await provenSession(node, origin);
  const { address, secrets } = await addressAtPlatform(platform);
  return { address, ticket: await beginCeremony(node.db, "platformLink", { login, detail: secrets }) };
};

/** Ties the caller's account to the person whom the platform has signed in. Throws a Problem when it is someone else. */
export const linkPlatform = async (
  node: IdentityNode,
  { ticket, query }: PlatformReturn,
  origin: Origin,
): Promise<Record<string, never>> => {
  const platform = platformOf(node);
  const own = await provenSession(node, origin);
  const { login, detail } = await endCeremony(node.db, "platformLink", ticket);
  if (login !== own.login) throw ceremonyOver();
  const person = await personFromPlatform(platform, query, secretsIn(detail));
  await demandSamePerson(node, login, person);
  if (await addLink(node.db, platform.issuer, person.subject, login))
    await recordEvent(node.db, login, "platformLinked", origin.userAgent);
  else if ((await linkedAccount(node.db, platform.issuer, person.subject)) !== login) throw platformTaken();
  return {};
};

export const unlinkPlatform = async (
  node: IdentityNode,
  id: string,
  origin: Origin,
): Promise<Record<string, never>> => {
  const { login } = await provenSession(node, origin);
  if (!(await dropLink(node.db, login, id))) throw noSuchEntry();
  await recordEvent(node.db, login, "platformUnlinked", origin.userAgent);
  return {};
};

const platformOf = ({ platform }: IdentityNode): Platform => {
  if (!platform) throw noPlatformHere();
  return platform;
};

const secretsIn = ({ state = "", nonce = "", verifier = "" }: Ceremony["detail"]): PlatformSecrets => ({
  state,
  nonce,
  verifier,
});
