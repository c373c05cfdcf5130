import { createClient, type Client } from "@mingfa/contract/client";

/** A browser of its own at a node: keeps its cookie, and is nobody yet. */
export type Visitor = Client & {
  /** The cookie as it now stands; empty for none. */
  cookie: () => string;
};

export const visitorOf = (base: string, userAgent = "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0"): Visitor => {
  let cookie = "";
  const client = createClient({
    lang: () => "zh",
    fetch: async (path, init) => {
      const headers = new Headers(init.headers);
      headers.set("cookie", cookie);
      headers.set("user-agent", userAgent);
      const response = await fetch(`${base}${path}`, { ...init, headers });
      const given = response.headers.getSetCookie()[0]?.split(";")[0];
      if (given !== undefined) cookie = given;
      return response;
    },
  });
  return { ...client, cookie: () => cookie };
};
