import type { Answer, Client } from "../node/client.ts";

/** One way in which officers look at their desk: the query of a page, and how many pages further they go. */
type Look = { name: string; query: string; further: number };

export const looks: readonly Look[] = [
  { name: "first page", query: "", further: 0 },
  { name: "tenth page", query: "", further: 9 },
  { name: "overdue", query: "show=overdue", further: 0 },
  { name: "one stage", query: "stage=accepted", further: 0 },
  { name: "closed", query: "show=closed", further: 0 },
  { name: "closed, tenth page", query: "show=closed", further: 9 },
];

/** The addresses of a look's pages, each found through the one before, as an officer would. */
export const addressOf = async (clerk: Client, { name, query, further }: Look): Promise<string> => {
  let address = `/api/desk?${query}`;
  for (let page = 0; page < further; page++) {
    const { next } = pageOf(await clerk.get(address));
    if (next === undefined) throw new Error(`${name}: no page ${page + 2}`);
    address = `/api/desk?${query}&after=${encodeURIComponent(next)}`;
  }
  return address;
};

/** Reads a page; throws unless it is full. */
export const readPage = async (clerk: Client, address: string): Promise<void> => {
  const { lines } = pageOf(await clerk.get(address));
  if (lines < 50) throw new Error(`${address}: ${lines} lines`);
};

const pageOf = ({ status, body }: Answer): { lines: number; next: string | undefined } => {
  if (status !== 200 || typeof body !== "object" || body === null || !("lines" in body) || !Array.isArray(body.lines))
    throw new Error(`desk: ${status} ${JSON.stringify(body)}`);
  const next = "next" in body && typeof body.next === "string" ? body.next : undefined;
  return { lines: body.lines.length, next };
};
