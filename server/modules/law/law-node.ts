import type { Citer } from "@mingfa/contract";
import {
  findStatute,
  versionInForce,
  type Citation,
  type StatuteEntry,
  type StatuteTable,
  type StatuteVersion,
} from "@mingfa/core/law";
import { lawFault, type LawFault } from "./errors.ts";
import type { LawTexts, TextOf } from "./texts.ts";

/** A citation of the packs, and the part of them that rests on it. */
export type LawCitation = {
  citation: Citation;
  /** The version of the statute that it was written for. */
  version: StatuteVersion;
  element: Omit<Citer, "key" | "version" | "file" | "line">;
  file: string;
  line: number;
};

/** A version of a procedure, the terms its clocks run by, and how many of its matters have not ended. */
export type RunningProcedure = {
  procedure: string;
  version: string;
  title: { zh: string; en: string };
  terms: readonly string[];
  running: number;
};

/** The table of statutes and their texts; what rests on them is handed in by those who know. */
export type LawNode = {
  statutes: StatuteTable;
  texts: LawTexts;
  citations: readonly LawCitation[];
  running: () => Promise<RunningProcedure[]>;
};

type Outcome<T> = ({ ok: true } & T) | { ok: false; fault: LawFault };

/** The statute of a name, and its version of an id, else the one in force on the date. */
export const versionOf = (
  { statutes }: Pick<LawNode, "statutes">,
  statute: string,
  by: { date: string } | { id: string },
): Outcome<{ entry: StatuteEntry; version: StatuteVersion }> => {
  const entry = findStatute(statutes, statute);
  if (!entry) return { ok: false, fault: lawFault.noSuchStatute(statute) };
  if ("id" in by) {
    const version = entry.versions.find(({ id }) => id === by.id);
    return version ? { ok: true, entry, version } : { ok: false, fault: lawFault.noSuchVersion(entry.name, by.id) };
  }
  const version = versionInForce(statutes, entry.name, by.date);
  return version ? { ok: true, entry, version } : { ok: false, fault: lawFault.notInForce(entry.name, by.date) };
};

export const textOf = ({ name }: StatuteEntry, { id, file }: StatuteVersion): TextOf => ({
  statute: name,
  version: id,
  file,
});

/** `60`, or `120-1` for 之一. */
export const articleKey = ({ number, suffix }: { number: number; suffix?: number }): string =>
  suffix === undefined ? String(number) : `${number}-${suffix}`;
