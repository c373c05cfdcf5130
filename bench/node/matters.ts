import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@mingfa/server/platform/database/index.ts";
import { submit, type Step } from "../licensing/steps.ts";
import type { Answer, Client } from "./client.ts";
import { asFastAsPossible } from "./load.ts";
import { today } from "./today.ts";

/** Opens a matter by its first step, for the person himself; gives its id. */
export const openMatter = async (applicant: Client, party: string, step: Step, on = today()): Promise<string> => {
  const request = { item: "food-business-licence", party, input: step.input(on), key: randomUUID() };
  return done(await applicant.post("/api/matters", request));
};

/** Opens `count` complete applications of as many firms; gives their ids. */
export const openMatters = async (
  applicant: Client,
  party: string,
  count: number,
  lanes: number,
): Promise<string[]> => {
  const matters: string[] = [];
  await asFastAsPossible(count, lanes, async (index) => {
    matters.push(await openMatter(applicant, party, submit(true, index)));
  });
  return matters;
};

/** Gives each matter an applicant of its own, as if as many people had applied. `db` is the owner's. */
export const spreadOverPeople = async (db: Database, matters: readonly string[]): Promise<void> => {
  await db.rows(
    "",
    `WITH one AS (SELECT id, 'many-' || n AS party FROM unnest($1::uuid[]) WITH ORDINALITY AS m(id, n)),
          person AS (INSERT INTO party.party (id, kind, name, identifier) SELECT party, 'citizen', '虚构' || party, party FROM one)
     UPDATE procedure.matter m SET applicant = one.party FROM one WHERE one.id = m.id`,
    [matters],
  );
};

/** Does a step in one matter that stands at the given sequence. */
export const perform = async (
  client: Client,
  matter: string,
  step: Step,
  sequence: number,
  on = today(),
): Promise<void> => {
  const request = { act: step.act, input: step.input(on), sequence, key: randomUUID() };
  for (let patience = 600; ; patience--) {
    const answer = await client.post(`/api/matters/${matter}/acts`, request);
    if (patience === 0 || !waitsForPapers(answer)) return void done(answer);
    // Whoever looks at a matter's papers has them printed at once.
    await client.get(`/api/matters/${matter}/documents`);
    await pause(50);
  }
};

/** What is to be served must be printed, sealed and in the log first, or nobody may serve it. */
const waitsForPapers = ({ status, body }: Answer): boolean =>
  status === 409 && JSON.stringify(body).includes('"papersInLog"');

const done = ({ status, body }: Answer): string => {
  if (
    status !== 200 ||
    typeof body !== "object" ||
    body === null ||
    !("matter" in body) ||
    typeof body.matter !== "string"
  )
    throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body.matter;
};
