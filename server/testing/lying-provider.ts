import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import { client } from "./identity-provider.ts";

/** How a provider may go wrong. */
export type Lie =
  | "none"
  | "nonce"
  | "issuer"
  | "audience"
  | "expired"
  | "future"
  | "signature"
  | "otherKey"
  | "algNone"
  | "algHmac"
  | "noIdToken"
  | "noSubject"
  | "userinfoSubject"
  | "html"
  | "fault"
  | "silent"
  | "otherDiscovery";

/** A provider made by hand, which tells the truth or one lie. */
export type LyingProvider = {
  issuer: string;
  tell: (lie: Lie) => void;
  /** What the browser would come back with; the provider remembers the nonce and the challenge. */
  through: (address: string) => string;
  /** Whether the code verifier that came last fits the challenge. */
  verifierFits: () => boolean;
  stop: () => Promise<void>;
};

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export const startLyingProvider = async (person: {
  sub: string;
  name: string;
  id_number: string;
}): Promise<LyingProvider> => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let lie: Lie = "none";
  let asked = { nonce: "", challenge: "" };
  let fits = false;
  const server = createServer(async (request, response) => {
    if (lie === "silent") return;
    if (lie === "fault") return void response.writeHead(500).end("fault");
    const json = (body: object) =>
      void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/.well-known/openid-configuration")
      return json(discovery(lie === "otherDiscovery" ? "https://evil.example" : issuer, issuer));
    if (request.url === "/jwks")
      return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" }] });
    if (request.url === "/userinfo")
      return json({ ...person, sub: lie === "userinfoSubject" ? "another" : person.sub });
    if (request.url !== "/token") return void response.writeHead(404).end();
    if (lie === "html") return void response.writeHead(200, { "content-type": "text/html" }).end("<p>maintenance</p>");
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const verifier = new URLSearchParams(body).get("code_verifier") ?? "";
    fits = createHash("sha256").update(verifier).digest("base64url") === asked.challenge;
    const answer = { access_token: "opaque", token_type: "Bearer", expires_in: 60 };
    return json(lie === "noIdToken" ? answer : { ...answer, id_token: token() });
  });
  const token = (): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: lie === "issuer" ? "https://evil.example" : issuer,
      aud: lie === "audience" ? "another-client" : client.id,
      nonce: lie === "nonce" ? "another" : asked.nonce,
      iat: lie === "future" ? now + 3600 : lie === "expired" ? now - 7200 : now,
      exp: lie === "expired" ? now - 3600 : now + 300,
      ...(lie === "future" ? { nbf: now + 3600 } : {}),
      ...(lie === "noSubject" ? {} : { sub: person.sub }),
      ...(lie === "userinfoSubject" ? {} : { name: person.name, id_number: person.id_number }),
    };
    const alg = lie === "algNone" ? "none" : lie === "algHmac" ? "HS256" : "RS256";
    const signed = `${base64url({ alg, kid: "1", typ: "JWT" })}.${base64url(claims)}`;
    if (alg === "none") return `${signed}.`;
    if (alg === "HS256") {
      // The old trick: the public key as the secret.
      const pem = publicKey.export({ format: "pem", type: "spki" });
      return `${signed}.${createHmac("sha256", pem).update(signed).digest("base64url")}`;
    }
    const signature = sign("sha256", Buffer.from(signed), lie === "otherKey" ? other.privateKey : privateKey);
    if (lie === "signature") signature[5] = (signature[5] ?? 0) ^ 1;
    return `${signed}.${signature.toString("base64url")}`;
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const issuer = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
  return {
    issuer,
    tell: (told) => void (lie = told),
    through: (from) => {
      const { searchParams } = new URL(from);
      asked = { nonce: searchParams.get("nonce") ?? "", challenge: searchParams.get("code_challenge") ?? "" };
      return new URLSearchParams({
        code: randomUUID(),
        state: searchParams.get("state") ?? "",
        iss: issuer,
      }).toString();
    },
    verifierFits: () => fits,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const discovery = (issuer: string, base: string): object => ({
  issuer,
  authorization_endpoint: `${base}/authorize`,
  token_endpoint: `${base}/token`,
  userinfo_endpoint: `${base}/userinfo`,
  jwks_uri: `${base}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
  code_challenge_methods_supported: ["S256"],
  authorization_response_iss_parameter_supported: true,
});
