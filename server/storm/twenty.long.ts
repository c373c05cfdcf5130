import { expect, test } from "vitest";
import { aloneOnEmbedded, kills, twoOnOneDatabase, type Kill, type Site } from "./site.ts";
import { storm } from "./storm.ts";

const sites: [string, () => Promise<Site>][] = [
  ["one server on its embedded database", aloneOnEmbedded],
  ["two servers on one PostgreSQL", twoOnOneDatabase],
];

const cases = sites.flatMap(([name, build]) =>
  kills.map((kill): [string, Kill, () => Promise<Site>] => [name, kill, build]),
);

test.each(cases)(
  "%s, twenty times kill -9 of the %s: nothing answered is lost, nothing doubled, one consistent log",
  async (name, kill, build) => {
    const site = await build();
    try {
      const { acts, receipts, disagreements } = await storm(
        site,
        Array.from({ length: 20 }, () => kill),
      );
      console.log(`${name}, ${kill} killed 20 times: ${acts} acts answered, ${receipts} receipts held`);
      expect(disagreements).toEqual([]);
    } finally {
      await site.stop();
    }
  },
  1_200_000,
);
