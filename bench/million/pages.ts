import type { Answer, Client } from "../node/client.ts";

/** One way in which officers look at their desk: the query of a page, and how many pages further they go. */
type Look = { name: string; query: string; further: number };

/** The desk narrowed: each filter by itself where it is hard, and several at once; `least` lines a page has. */
export const filtered: readonly { address: string; least: number }[] = [
  { address: "/api/desk?group=running", least: 50 },
  { address: "/api/desk?procedure=licence.food-business&stage=accepted&kind=citizen", least: 50 },
  { address: "/api/desk?officer=reviewer&kind=citizen", least: 50 },
  // Nothing fits: every open matter of the desk must be looked at.
  { address: "/api/desk?officer=head&stage=received", least: 0 },
  { address: "/api/desk?show=closed&kind=citizen&stage=issued", least: 50 },
  { address: `/api/desk?q=${encodeURIComponent("虚构12345")}`, least: 0 },
  { address: "/api/desk?q=M000000005", least: 0 },
];

/** Searches of one authority, and over a whole region as a supervisor does. */
export const searches: readonly string[] = [
  "/api/search/matters",
  "/api/search/matters?state=open&year=2026",
  `/api/search/matters?q=${encodeURIComponent("虚构1234")}`,
  "/api/search/matters?q=M000000010",
];
export const facets: readonly string[] = searches.map((address) => address.replace("/matters", "/matters/facets"));

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

/** Reads a page; throws unless it is full, or as full as it must be. */
export const readPage = async (clerk: Client, address: string, least = 50): Promise<void> => {
  const { lines } = pageOf(await clerk.get(address));
  if (lines < least) throw new Error(`${address}: ${lines} lines`);
};

/** Reads an answer that is no list. */
export const readAnswer = async (who: Client, address: string): Promise<void> => {
  const { status, body } = await who.get(address);
  if (status !== 200) throw new Error(`${address}: ${status} ${JSON.stringify(body)}`);
};

const pageOf = ({ status, body }: Answer): { lines: number; next: string | undefined } => {
  if (status !== 200 || typeof body !== "object" || body === null || !("lines" in body) || !Array.isArray(body.lines))
    throw new Error(`desk: ${status} ${JSON.stringify(body)}`);
  const next = "next" in body && typeof body.next === "string" ? body.next : undefined;
  return { lines: body.lines.length, next };
};
