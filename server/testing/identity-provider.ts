import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Provider, type Configuration } from "oidc-provider";

/** A person as the platform knows him. */
export type KnownPerson = { name: string; id_number?: string };

/** A real OpenID Connect provider on a port of its own, in which someone has just typed his password. */
export type IdentityProvider = {
  issuer: string;
  /** Who sits at the browser, from now on. */
  nowAt: (subject: string) => void;
  /** Goes where a browser is sent, with a cookie jar, until it comes back to us; the query it brings. */
  through: (address: string) => Promise<string>;
  stop: () => Promise<void>;
};

export const client = { id: "mingfa", secret: "a secret of the tests, thirty-two characters at least" };

export const startProvider = async (
  returnTo: string,
  people: Record<string, KnownPerson>,
): Promise<IdentityProvider> => {
  let handle = (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(503).end();
  let subject = Object.keys(people)[0] ?? "";
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const issuer = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
  const provider = new Provider(issuer, configuration(returnTo, people));
  const serve = provider.callback();
  handle = (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void serve(request, response);
    // Someone who types his password at once.
    void provider.interactionFinished(request, response, { login: { accountId: subject } });
  };
  return {
    issuer,
    nowAt: (who) => void (subject = who),
    through: (from) => through(from, returnTo),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const configuration = (returnTo: string, people: Record<string, KnownPerson>): Configuration => ({
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      redirect_uris: [returnTo],
      response_types: ["code"],
      grant_types: ["authorization_code"],
    },
  ],
  claims: { openid: ["sub"], profile: ["name", "id_number"] },
  pkce: { required: () => true },
  cookies: { keys: ["tests"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  findAccount: (_context, accountId) =>
    people[accountId] && { accountId, claims: () => ({ sub: accountId, ...people[accountId] }) },
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? "",
      accountId: oidc.session?.accountId ?? "",
    });
    grant.addOIDCScope("openid profile");
    await grant.save();
    return grant;
  },
});

const through = async (from: string, returnTo: string): Promise<string> => {
  const jar = new Map<string, string>();
  let at = new URL(from);
  for (let steps = 0; steps < 10; steps++) {
    if (at.href.startsWith(returnTo)) return at.search.slice(1);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
    at = new URL(location, at);
  }
  throw new Error("the provider sent the browser round and round");
};
