import { Type, type Static } from "typebox";

/** Options for the browser's credential calls, as WebAuthn's JSON has them; only the browser reads them. */
export const PasskeyOptions = Type.Record(Type.String(), Type.Unknown());
export type PasskeyOptions = Static<typeof PasskeyOptions>;

const Base64Url = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: "^[A-Za-z0-9_-]+$" });
const CredentialId = Base64Url(1400);

/** A new passkey as the browser answers (RegistrationResponseJSON); more than is named here is not read. */
export const PasskeyAttestation = Type.Object({
  id: CredentialId,
  rawId: CredentialId,
  type: Type.Literal("public-key"),
  response: Type.Object({
    clientDataJSON: Base64Url(8000),
    attestationObject: Base64Url(60_000),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 32 }), { maxItems: 10 })),
  }),
});
export type PasskeyAttestation = Static<typeof PasskeyAttestation>;

/** The use of a passkey as the browser answers (AuthenticationResponseJSON). */
export const PasskeyAssertion = Type.Object({
  id: CredentialId,
  rawId: CredentialId,
  type: Type.Literal("public-key"),
  response: Type.Object({
    clientDataJSON: Base64Url(8000),
    authenticatorData: Base64Url(8000),
    signature: Base64Url(8000),
    userHandle: Type.Optional(Base64Url(200)),
  }),
});
export type PasskeyAssertion = Static<typeof PasskeyAssertion>;
