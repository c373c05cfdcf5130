import { randomUUID } from "node:crypto";
import type { Step } from "../licensing/steps.ts";
import type { Answer, Client } from "./client.ts";
import { asFastAsPossible } from "./load.ts";

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Opens matters by their first step, each for the person himself; gives their ids. */
export const openMatters = async (
  applicant: Client,
  party: string,
  step: Step,
  count: number,
  lanes: number,
): Promise<string[]> => {
  const matters: string[] = [];
  await asFastAsPossible(count, lanes, async () => {
    const request = { item: "food-business-licence", party, input: step.input(today), key: randomUUID() };
    const { matter } = done(await applicant.post("/api/matters", request));
    matters.push(matter);
  });
  return matters;
};

/** Does a step in one matter that stands at the given sequence. */
export const perform = async (client: Client, matter: string, step: Step, sequence: number): Promise<void> => {
  const request = { act: step.act, input: step.input(today), sequence, key: randomUUID() };
  done(await client.post(`/api/matters/${matter}/acts`, request));
};

const done = ({ status, body }: Answer): { matter: string } => {
  if (
    status !== 200 ||
    typeof body !== "object" ||
    body === null ||
    !("matter" in body) ||
    typeof body.matter !== "string"
  )
    throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return { matter: body.matter };
};
