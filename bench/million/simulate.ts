import { demoPassword } from "@mingfa/server/demo/city.ts";
import { addDays } from "@mingfa/core/law";
import { applicant } from "../licensing/chronology.ts";
import { issued, underReview, type Doer, type Step } from "../licensing/steps.ts";
import { signIn, type Client } from "../node/client.ts";
import { settled, type BenchDatabase } from "../node/databases.ts";
import { openMatter, perform } from "../node/matters.ts";
import { startServer } from "../node/server.ts";
import { today } from "../node/today.ts";

/** A matter that the product itself has carried through eight acts; the pattern of many. */
export type Pattern = { matter: string; kind: "issued" | "underReview" };

type Running = Pattern & { steps: readonly Step[]; done: number };

/**
 * Runs a real server through `days` civil days that end today, opening two matters on each and doing one step a day in
 * every matter until it has its eight acts.
 */
export const simulate = async (database: BenchDatabase, dataDir: string, days: number): Promise<Pattern[]> => {
  const first = addDays(today(), -days);
  await database.db.rows("", "INSERT INTO platform.dev_clock (offset_ms) VALUES ($1)", [-days * 86_400_000]);
  const server = await startServer({ dataDir, databaseUrl: database.url, movableClock: true });
  const people = await signInAll(server.origin);
  const running: Running[] = [];
  for (let day = 0; day <= days; day++) {
    const on = addDays(first, day);
    await people.clerk.post("/api/dev/clock", { today: on });
    for (const matter of running.filter(({ done, steps }) => done < steps.length)) await next(people, matter, on);
    // Whoever begins within the last eight days would not come to his eighth act.
    if (day + issued.length <= days)
      for (const [kind, steps] of [
        ["issued", issued],
        ["underReview", underReview],
      ] as const) {
        const [opening] = steps;
        if (opening)
          running.push({ matter: await openMatter(people.applicant, applicant, opening, on), kind, steps, done: 1 });
      }
  }
  await settled(database.db);
  for (const client of Object.values(people)) client.close();
  await server.stop();
  await database.db.rows("", "DELETE FROM platform.dev_clock");
  return running;
};

const signInAll = async (origin: string): Promise<Record<Doer, Client>> => ({
  applicant: await signIn(origin, "lin", demoPassword, 1),
  clerk: await signIn(origin, "clerk", demoPassword, 1),
  reviewer: await signIn(origin, "reviewer", demoPassword, 1),
  head: await signIn(origin, "head", demoPassword, 1),
});

const next = async (people: Record<Doer, Client>, matter: Running, on: string): Promise<void> => {
  const step = matter.steps[matter.done];
  if (!step) return;
  await perform(people[step.doer], matter.matter, step, matter.done, on);
  matter.done++;
};
