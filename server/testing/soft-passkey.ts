import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { PasskeyAssertion, PasskeyAttestation, PasskeyOptions } from "@mingfa/contract";

/** What a test may have the device do otherwise than it should. */
export type Odd = {
  origin?: string;
  domain?: string;
  challenge?: string;
  verified?: boolean;
  counter?: number;
  handle?: string;
  type?: string;
};

/** A device that keeps one passkey (ES256), in software. */
export type SoftPasskey = {
  register: (options: PasskeyOptions, odd?: Odd) => PasskeyAttestation;
  use: (options: PasskeyOptions, odd?: Odd) => PasskeyAssertion;
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const inner = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

export const softPasskey = (origin: string): SoftPasskey => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32).toString("base64url");
  let handle = "AA";
  let counter = 0;
  const client = (type: string, options: PasskeyOptions, odd: Odd): string => {
    const challenge = odd.challenge ?? text(options["challenge"]);
    return Buffer.from(JSON.stringify({ type, challenge, origin: odd.origin ?? origin, crossOrigin: false })).toString(
      "base64url",
    );
  };
  const head = (domain: string, odd: Odd, attested: Buffer): Buffer => {
    const flags = 0x01 | (odd.verified === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(odd.counter ?? (counter += 1));
    const place = createHash("sha256")
      .update(odd.domain ?? domain)
      .digest();
    return Buffer.concat([place, Buffer.from([flags]), count, attested]);
  };
  return {
    register: (options, odd = {}) => {
      handle = text(inner(options["user"], "id"));
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      const credential = Buffer.from(id, "base64url");
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credential.length]), credential, key]);
      const data = head(text(inner(options["rp"], "id")), odd, attested);
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from("fmt"),
        Buffer.from([0x64]),
        Buffer.from("none"),
        Buffer.from([0x67]),
        Buffer.from("attStmt"),
        Buffer.from([0xa0, 0x68]),
        Buffer.from("authData"),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      const response = {
        clientDataJSON: client(odd.type ?? "webauthn.create", options, odd),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      };
      return { id, rawId: id, type: "public-key", response };
    },
    use: (options, odd = {}) => {
      const clientDataJSON = client(odd.type ?? "webauthn.get", options, odd);
      const data = head(text(options["rpId"]), odd, Buffer.alloc(0));
      const signed = Buffer.concat([
        data,
        createHash("sha256").update(Buffer.from(clientDataJSON, "base64url")).digest(),
      ]);
      const response = {
        clientDataJSON,
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
        userHandle: odd.handle ?? handle,
      };
      return { id, rawId: id, type: "public-key", response };
    },
  };
};
