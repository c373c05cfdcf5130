import type { DemoAccount, NodeAbout } from "@mingfa/contract";
import { organNames } from "#organ";
import type { Database } from "#platform/database";
import { demoPassword, officers, organs, parties } from "./city.ts";

/** Whether the demo city lives here, and if so, as whom a visitor may sign in. */
export const aboutDemo = async (db: Database): Promise<NodeAbout> => {
  const ids = organs.map(({ id }) => id);
  const names = await organNames(db, ids);
  const demo = ids.every((id) => names.has(id));
  return { demo, accounts: demo ? accounts : [] };
};

const organOf = (id: string): string => organs.find((organ) => organ.id === id)?.name ?? id;

const accounts: DemoAccount[] = [
  ...officers.map(({ id, name, organ, title }) => ({
    kind: "officer" as const,
    name: id,
    password: demoPassword,
    who: { zh: `${organOf(organ)}${title.zh} ${name}`, en: `${name}, ${title.en}, ${organOf(organ)}` },
  })),
  ...parties.map(({ login, name, who }) => ({
    kind: "party" as const,
    name: login,
    password: demoPassword,
    who: { zh: `${name}，${who.zh}`, en: `${name}, ${who.en}` },
  })),
];
