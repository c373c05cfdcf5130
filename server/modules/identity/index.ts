/** Accounts and sessions: who is at the other end, and as what he may act. */
export { addAccount } from "./store.ts";
export { hashPassword } from "./password.ts";
export { signIn, signOut, whoIs, type Subject } from "./session.ts";
export { identityHttp } from "./http.ts";
