import type { SessionLine } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { countPartySessions, deviceName, endSessionById, issuePasswordTo, officerSessions } from "#identity";
import { officerNames } from "#organ";
import { transaction } from "#platform/database";
import type { AdministrationNode } from "./administration-node.ts";
import { noSuchOfficer, noSuchSession } from "./errors.ts";

/** Officers who are signed in, by device; of parties only how many. */
export const showSessions = async (
  { db }: AdministrationNode,
  { q = "" }: { q?: string },
): Promise<{ lines: SessionLine[]; officers: number; parties: number }> => {
  const [rows, parties] = await Promise.all([officerSessions(db), countPartySessions(db)]);
  const names = await officerNames(db, [...new Set(rows.map(({ officer }) => officer))]);
  const lines = rows
    .map(({ id, login, officer, userAgent, means, since, lastUsed }) => ({
      id,
      account: login,
      officer: { id: officer, name: names.get(officer) ?? officer },
      device: deviceName(userAgent),
      means,
      since,
      lastUsed,
    }))
    .filter(({ account, officer }) => q === "" || account.includes(q) || officer.name.includes(q));
  return { lines, officers: new Set(rows.map(({ officer }) => officer)).size, parties };
};

/** Ends someone's session at once. */
export const endSession = async ({ db }: AdministrationNode, session: string): Promise<Record<string, never>> => {
  if (!(await endSessionById(db, session))) throw noSuchSession();
  return {};
};

/** A password that opens an officer's account once he changes it; shown to the administrator alone, and never stored. */
export const issuePassword = async (
  { db }: AdministrationNode,
  actor: Actor,
  officer: string,
): Promise<{ password: string }> => {
  if (actor.kind === "officer" && actor.id === officer) throw noSuchOfficer();
  const password = await transaction(db, (tx) => issuePasswordTo(tx, officer));
  if (password === undefined) throw noSuchOfficer();
  return { password };
};
