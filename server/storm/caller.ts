import { setTimeout as pause } from "node:timers/promises";
import { createClient, ProblemError, type Client } from "@mingfa/contract/client";
import { routes } from "@mingfa/contract";
import { demoPassword } from "../demo/city.ts";

/** A person at work during a storm. */
export type Caller = {
  name: string;
  /** Calls until there is an answer that is not the storm's: what the law or the server itself says is thrown. */
  insist: <T>(call: (client: Client) => Promise<T>) => Promise<T>;
};

const patienceMs = 90_000;

/**
 * Signs in at the first address; each call goes to any of them. `onFault` hears of answers that blame the server itself
 * (status 500), which no kill excuses.
 */
export const signInCaller = async (
  addresses: readonly string[],
  name: string,
  onFault: (fault: string) => void,
): Promise<Caller> => {
  let cookie = "";
  const clients = addresses.map((base) =>
    createClient({
      lang: () => "zh",
      fetch: async (path, init) => {
        const headers = new Headers(init.headers);
        headers.set("cookie", cookie);
        const response = await fetch(`${base}${path}`, { ...init, headers, signal: AbortSignal.timeout(15_000) });
        const given = response.headers.getSetCookie()[0]?.split(";")[0];
        if (given !== undefined) cookie = given;
        return response;
      },
    }),
  );
  const any = (): Client => {
    const client = clients[Math.floor(Math.random() * clients.length)];
    if (!client) throw new RangeError("no addresses");
    return client;
  };
  const insist = async <T>(call: (client: Client) => Promise<T>): Promise<T> => {
    for (const end = Date.now() + patienceMs; ; await pause(20 + Math.random() * 100)) {
      try {
        return await call(any());
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { status, code } = error.problem;
        if (status === 500) onFault(`${name} was answered 500 ${code}`);
        if ((status !== 0 && status < 500) || Date.now() > end) throw error;
      }
    }
  };
  await insist((client) => client.call(routes.session.signIn, { body: { name, password: demoPassword } }));
  return { name, insist };
};
