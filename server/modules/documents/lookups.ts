import { loggedLeaves } from "#ledger";
import { paperActsOf, type Lookups } from "#procedure";
import { documentsOf } from "./store.ts";

/** What packs may ask of papers. */
export const documentsLookups: Lookups = {
  /** Titles of papers made out in this matter whose hash is not in the log yet: they may not be served. */
  papers: async ({ tx, head }) => {
    const rows = await documentsOf(tx, head.id);
    const logged = await loggedLeaves(
      tx,
      rows.flatMap(({ leaf }) => leaf ?? []),
    );
    const done = new Set(
      rows.filter(({ leaf }) => leaf !== null && logged.has(leaf)).map(({ sequence, name }) => `${sequence} ${name}`),
    );
    const acts = await paperActsOf(tx, head.id);
    const unlogged = acts.flatMap(({ sequence, documents }) =>
      (documents ?? []).filter(({ name }) => !done.has(`${sequence} ${name}`)).map(({ title }) => title.zh),
    );
    return { unlogged };
  },
};
