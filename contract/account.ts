import { Type, type Static } from "typebox";
import { PasskeyAttestation } from "./passkey.ts";
import { route } from "./route.ts";
import { FactorCode, PasskeyStart, PlatformReturn, PlatformStart, Ticket } from "./session.ts";
import { Id, Instant } from "./text.ts";

const Means = Type.Enum(["password", "code", "recovery", "passkey", "platform"]);
const Device = Type.Object({ browser: Type.String(), system: Type.String() });

/** A place where one is signed in. */
export const AccountSession = Type.Object({
  id: Id,
  device: Device,
  means: Means,
  since: Instant,
  lastUsed: Instant,
  until: Instant,
  current: Type.Boolean(),
});
export type AccountSession = Static<typeof AccountSession>;

export const Passkey = Type.Object({
  id: Id,
  name: Type.String(),
  since: Instant,
  lastUsed: Type.Optional(Instant),
});
export type Passkey = Static<typeof Passkey>;

const events = [
  "signedIn",
  "signedOut",
  "passwordChanged",
  "sessionEnded",
  "othersEnded",
  "codesOn",
  "codesOff",
  "recoveryMade",
  "recoveryUsed",
  "passkeyAdded",
  "passkeyRemoved",
  "passkeyCloned",
  "platformLinked",
  "platformUnlinked",
] as const;

/** What has happened to the account, latest first. */
export const AccountEvent = Type.Object({
  what: Type.Enum(events),
  at: Instant,
  device: Device,
});
export type AccountEvent = Static<typeof AccountEvent>;

/** The account of the person signed in, with everything by which it can be entered. */
export const Account = Type.Object({
  login: Type.String(),
  /** False for an account that only the identity platform opens. */
  hasPassword: Type.Boolean(),
  /** His post demands a second factor. */
  obliged: Type.Boolean(),
  /** Since when codes of an authenticator app are asked for. */
  codesSince: Type.Optional(Instant),
  recoveryLeft: Type.Integer(),
  passkeys: Type.Array(Passkey),
  platformLinks: Type.Array(Type.Object({ id: Id, issuer: Type.String(), since: Instant })),
  sessions: Type.Array(AccountSession),
  events: Type.Array(AccountEvent),
});
export type Account = Static<typeof Account>;

/** The secret for an authenticator app: as an address, to type in, and as the squares of a QR code, row by row. */
export const CodesStart = Type.Object({
  ticket: Ticket,
  address: Type.String(),
  secret: Type.String(),
  squares: Type.Array(Type.String()),
});
export type CodesStart = Static<typeof CodesStart>;

const RecoveryCodes = Type.Object({
  /** Shown this once; empty where earlier ones still hold. */ recoveryCodes: Type.Array(Type.String()),
});
export type RecoveryCodes = Static<typeof RecoveryCodes>;

const strict = { additionalProperties: false };
const Done = Type.Object({});
const PasskeyName = Type.String({ minLength: 1, maxLength: 40 });

export const accountRoutes = {
  view: route({ method: "GET", path: "/api/account", owing: true, response: Account }),
  endSession: route({
    method: "DELETE",
    path: "/api/account/sessions/:session",
    owing: true,
    params: Type.Object({ session: Id }),
    response: Done,
  }),
  endOthers: route({ method: "DELETE", path: "/api/account/sessions", owing: true, response: Done }),
  changePassword: route({
    method: "PUT",
    path: "/api/account/password",
    owing: true,
    body: Type.Object(
      {
        current: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        next: Type.String({ minLength: 1, maxLength: 200 }),
      },
      strict,
    ),
    response: Done,
  }),
  startCodes: route({ method: "POST", path: "/api/account/codes/start", owing: true, response: CodesStart }),
  confirmCodes: route({
    method: "POST",
    path: "/api/account/codes",
    owing: true,
    body: Type.Object({ ticket: Ticket, code: FactorCode }, strict),
    response: RecoveryCodes,
  }),
  endCodes: route({ method: "DELETE", path: "/api/account/codes", owing: true, response: Done }),
  makeRecovery: route({ method: "POST", path: "/api/account/recovery-codes", owing: true, response: RecoveryCodes }),
  startPasskey: route({ method: "POST", path: "/api/account/passkeys/start", owing: true, response: PasskeyStart }),
  addPasskey: route({
    method: "POST",
    path: "/api/account/passkeys",
    owing: true,
    body: Type.Object({ ticket: Ticket, name: PasskeyName, attestation: PasskeyAttestation }, strict),
    response: RecoveryCodes,
  }),
  renamePasskey: route({
    method: "PUT",
    path: "/api/account/passkeys/:passkey",
    owing: true,
    params: Type.Object({ passkey: Id }),
    body: Type.Object({ name: PasskeyName }, strict),
    response: Done,
  }),
  removePasskey: route({
    method: "DELETE",
    path: "/api/account/passkeys/:passkey",
    owing: true,
    params: Type.Object({ passkey: Id }),
    response: Done,
  }),
  startLink: route({ method: "POST", path: "/api/account/platform/start", owing: true, response: PlatformStart }),
  link: route({ method: "POST", path: "/api/account/platform", owing: true, body: PlatformReturn, response: Done }),
  unlink: route({
    method: "DELETE",
    path: "/api/account/platform/:link",
    owing: true,
    params: Type.Object({ link: Id }),
    response: Done,
  }),
};
