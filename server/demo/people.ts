import { addAccount, hashPassword } from "#identity";
import { addOfficer, addOrgan } from "#organ";
import { addMandate, addParty } from "#party";
import type { Database } from "#platform/database";
import { demoPassword, firms, officers, organs, parties } from "./city.ts";

/** Organs, officers, citizens, firms and their accounts, all as of a civil date. */
export const seedPeople = async (db: Database, from: string): Promise<void> => {
  const password = await hashPassword(demoPassword);
  for (const organ of organs) await addOrgan(db, organ, from);
  for (const officer of officers) {
    await addOfficer(db, officer, from);
    await addAccount(db, { login: officer.id, password, officer: officer.id, party: null });
  }
  for (const { login, who: _, ...party } of parties) {
    await addParty(db, party);
    await addAccount(db, { login, password, party: party.id, officer: null });
  }
  for (const { agent, ...firm } of firms) {
    await addParty(db, firm);
    await addMandate(db, agent, firm.id, from);
  }
};
