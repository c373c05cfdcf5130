import { afterEach, expect, test } from "vitest";
import { testVersion } from "../platform/database/testing.ts";
import { aloneOnEmbedded, kills, twoOnOneDatabase, type Site } from "./site.ts";
import { storm } from "./storm.ts";

// `npm run test:long` strikes twenty times in each way; here each comes once.

let site: Site | undefined;
afterEach(async () => {
  await site?.stop();
  site = undefined;
});

// A server's own embedded database is always of the version it ships with.
const sites: [string, () => Promise<Site>][] = [
  ["one server on its embedded database", aloneOnEmbedded],
  ["two servers on one PostgreSQL", twoOnOneDatabase],
];

test.each(testVersion() === 18 ? sites : sites.slice(1))(
  "%s: nothing answered is lost, nothing doubled, one consistent log, whatever is killed",
  async (_, build) => {
    site = await build();
    const report = await storm(site, kills);
    expect(report.disagreements).toEqual([]);
    expect(report.acts).toBeGreaterThan(60);
    expect(report.receipts).toBeGreaterThan(10);
  },
  300_000,
);
