import { Agent, request } from "node:http";

/** An answer of the API: its status and its body, parsed. */
export type Answer = { status: number; body: unknown };

/** One signed-in user over kept-alive connections. */
export type Client = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: unknown) => Promise<Answer>;
  close: () => void;
};

/** A client without a session, as for a baseline server. */
export const client = (origin: string, connections: number, headers: Record<string, string> = {}): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    send(`${origin}${path}`, { method, agent, headers }, body).then(({ answer }) => answer);
  return {
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body),
    close: () => agent.destroy(),
  };
};

/** Signs in and keeps the cookie. */
export const signIn = async (origin: string, name: string, password: string, connections: number): Promise<Client> => {
  const headers = { "x-mingfa": "1" };
  const { answer, cookie } = await send(`${origin}/api/session`, { method: "POST", headers }, { name, password });
  if (answer.status !== 200) throw new Error(`sign-in of ${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return client(origin, connections, { ...headers, cookie });
};

type Options = { method: string; agent?: Agent; headers: Record<string, string> };

const send = (url: string, options: Options, body?: unknown): Promise<{ answer: Answer; cookie: string }> =>
  new Promise((resolve, reject) => {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const headers =
      content === undefined ? options.headers : { ...options.headers, "content-type": "application/json" };
    const asked = request(url, { ...options, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        const cookie = (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
        resolve({ answer: { status: response.statusCode ?? 0, body: parsed(text) }, cookie });
      });
      response.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(content);
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
