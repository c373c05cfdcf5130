import { accountRoutes, sessionRoutes, signInRoutes, type SignInMeans } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { viewAccount } from "./account.ts";
import { changePassword } from "./change-password.ts";
import { confirmCodes, endCodes, renewRecovery, startCodes } from "./codes.ts";
import { endOneSession, endOtherSessions } from "./end-sessions.ts";
import type { IdentityNode } from "./identity-node.ts";
import { signInByPasskey, startPasskeySignIn } from "./passkey-sign-in.ts";
import { addPasskey, removePasskey, renamePasskey, startPasskey } from "./passkeys.ts";
import { linkPlatform, signInByPlatform, startLink, startPlatformSignIn, unlinkPlatform } from "./platform-sign-in.ts";
import { prove } from "./prove.ts";
import { takeSecondStep } from "./second-factor.ts";
import { signIn, signOut } from "./sign-in.ts";

export const identityHttp = (node: IdentityNode): Binding[] => [
  bind(sessionRoutes.signIn, (call) => signIn(node, call.body, call)),
  bind(sessionRoutes.current, ({ session }) => session),
  bind(sessionRoutes.signOut, (call) => signOut(node, call)),
  bind(signInRoutes.means, () => means(node)),
  bind(signInRoutes.secondFactor, (call) => takeSecondStep(node, call.body, call)),
  bind(signInRoutes.startPasskey, (call) => startPasskeySignIn(node, call)),
  bind(signInRoutes.passkey, (call) => signInByPasskey(node, call.body, call)),
  bind(signInRoutes.startPlatform, (call) => startPlatformSignIn(node, call)),
  bind(signInRoutes.platform, (call) => signInByPlatform(node, call.body, call)),
  bind(signInRoutes.prove, (call) => prove(node, call.body, call)),
  bind(accountRoutes.view, (call) => viewAccount(node, call)),
  bind(accountRoutes.endSession, (call) => endOneSession(node, call.params.session, call)),
  bind(accountRoutes.endOthers, (call) => endOtherSessions(node, call)),
  bind(accountRoutes.changePassword, (call) => changePassword(node, call.body, call)),
  bind(accountRoutes.startCodes, (call) => startCodes(node, call)),
  bind(accountRoutes.confirmCodes, (call) => confirmCodes(node, call.body, call)),
  bind(accountRoutes.endCodes, (call) => endCodes(node, call)),
  bind(accountRoutes.makeRecovery, (call) => renewRecovery(node, call)),
  bind(accountRoutes.startPasskey, (call) => startPasskey(node, call)),
  bind(accountRoutes.addPasskey, (call) => addPasskey(node, call.body, call)),
  bind(accountRoutes.renamePasskey, (call) => renamePasskey(node, { id: call.params.passkey, ...call.body }, call)),
  bind(accountRoutes.removePasskey, (call) => removePasskey(node, call.params.passkey, call)),
  bind(accountRoutes.startLink, (call) => startLink(node, call)),
  bind(accountRoutes.link, (call) => linkPlatform(node, call.body, call)),
  bind(accountRoutes.unlink, (call) => unlinkPlatform(node, call.params.link, call)),
];

const means = ({ passkeys, platform }: IdentityNode): SignInMeans => ({
  ...(passkeys ? { passkeyDomain: passkeys.domain } : {}),
  ...(platform ? { identityPlatform: platform.name } : {}),
});
