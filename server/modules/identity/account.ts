import type { Account } from "@mingfa/contract";
import type { Caller, Origin } from "#platform/http";
import { deviceOf } from "./device.ts";
import { listEvents } from "./event.ts";
import { factorsOf } from "./factor-store.ts";
import type { IdentityNode } from "./identity-node.ts";
import { passkeysOf } from "./passkey-store.ts";
import { linksOf } from "./platform-store.ts";
import { sessionsOf } from "./session-store.ts";
import { isObliged, ownSession } from "./session.ts";
import { findAccount } from "./store.ts";

/** The caller's account with everything by which it can be entered. */
export const viewAccount = async (
  node: IdentityNode,
  { cookie, session }: Pick<Origin, "cookie"> & Pick<Caller, "session">,
): Promise<Account> => {
  const own = await ownSession(node, cookie);
  const [account, factors, passkeys, platformLinks, sessions, events] = await Promise.all([
    findAccount(node.db, own.login),
    factorsOf(node.db, own.login),
    passkeysOf(node.db, own.login),
    linksOf(node.db, own.login),
    sessionsOf(node.db, own.login, node.idleMinutes),
    listEvents(node.db, own.login),
  ]);
  return {
    login: own.login,
    hasPassword: Boolean(account?.password),
    obliged: isObliged(node, session.duties ?? []),
    ...(factors.codesSince === null ? {} : { codesSince: factors.codesSince }),
    recoveryLeft: factors.recoveryLeft,
    passkeys: passkeys.map(({ id, name, since, lastUsed }) => ({
      id,
      name,
      since,
      ...(lastUsed === null ? {} : { lastUsed }),
    })),
    platformLinks,
    sessions: sessions.map(({ userAgent, ...row }) => ({
      ...row,
      device: deviceOf(userAgent),
      current: row.id === own.id,
    })),
    events,
  };
};
