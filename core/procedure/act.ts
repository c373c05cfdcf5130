import type { Changes, JsonObject } from "./matter.ts";

/** Whom a person acts for by mandate, and in which items; null: in every one. */
export type Mandated = { party: string; items: readonly string[] | null };

/** Who acts. The shell fills it from the session, never from the request. */
export type Actor =
  | {
      kind: "party";
      id: string;
      /** Parties this person acts for in everything: himself, and firms as their legal representative. */ parties: string[];
      /** Others, by mandate. */ mandates?: readonly Mandated[];
    }
  | {
      kind: "officer";
      id: string;
      organ: string;
      duties: string[];
      /** Power codes his organ holds today. */ powers: string[];
    }
  | { kind: "law" };

/** The exact texts a decision was made under: id and hash of each. */
export type Versions = {
  procedure: { id: string; version: string; hash: string };
  calendar: { id: string; hash: string };
};

/** An act as recorded: immutable, complete, replayable. */
export type Act = {
  matter: string;
  sequence: number;
  act: string;
  actor: { kind: "party" | "officer" | "law"; id?: string; organ?: string };
  /** Citations in machine form. */
  basis: string[];
  /** Civil date, Asia/Shanghai. */
  effectiveOn: string;
  /** UTC instants. */
  effectiveAt: string;
  recordedAt: string;
  object?: string;
  input: JsonObject;
  lookups: JsonObject;
  changes: Changes;
  versions: Versions;
};
