import type { Origin } from "#platform/http";
import { noSuchEntry } from "./errors.ts";
import { recordEvent } from "./event.ts";
import type { IdentityNode } from "./identity-node.ts";
import { revokeOthers, revokeOwn } from "./session-store.ts";
import { ownSession } from "./session.ts";

/** Ends one of the caller's sessions: the lost phone, the computer in the library. */
export const endOneSession = async (
  node: IdentityNode,
  id: string,
  { cookie, userAgent }: Origin,
): Promise<Record<string, never>> => {
  const own = await ownSession(node, cookie);
  if (!(await revokeOwn(node.db, own.login, id))) throw noSuchEntry();
  await recordEvent(node.db, own.login, "sessionEnded", userAgent);
  if (id === own.id) cookie.clear();
  return {};
};

/** Ends all of the caller's sessions but the one at hand. */
export const endOtherSessions = async (
  node: IdentityNode,
  { cookie, userAgent }: Origin,
): Promise<Record<string, never>> => {
  const own = await ownSession(node, cookie);
  if ((await revokeOthers(node.db, own.login, own.id)) > 0)
    await recordEvent(node.db, own.login, "othersEnded", userAgent);
  return {};
};
