import { shortStatuteName } from "./citation-name.ts";
import type { StatuteEntry, StatuteTable, StatuteVersion } from "./version-schema.ts";

/** All names a statute answers to, in their short form. */
export function statuteNames({ name, title, aliases = [] }: StatuteEntry): string[] {
  return [...new Set([name, title, ...aliases].map(shortStatuteName))];
}

/** The statute of this name, official title or alias; with or without 《》 and 中华人民共和国. */
export function findStatute(table: StatuteTable, nameOrAlias: string): StatuteEntry | undefined {
  const wanted = shortStatuteName(nameOrAlias);
  return table.statutes.find((entry) => statuteNames(entry).includes(wanted));
}

/**
 * The version of a statute in force on a civil date (YYYY-MM-DD); undefined when the statute is unknown, not yet or no
 * longer in force that day, or when no version for that day is known. The table decides, never the text's last article:
 * an amended law's last article still shows the day of the first version.
 */
export function versionInForce(table: StatuteTable, statute: string, date: string): StatuteVersion | undefined {
  return findStatute(table, statute)?.versions.find(
    ({ inForceFrom, inForceTo }) => inForceFrom <= date && (inForceTo === undefined || date <= inForceTo),
  );
}
