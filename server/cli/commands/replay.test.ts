import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect, type Connections } from "#platform/database";
import { replayMatter } from "#procedure";
import { apply, signInAll, type People } from "../../testing/people.ts";
import { startTestNode, type TestNode } from "../../testing/test-node.ts";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-replay-"));
let at: TestNode;
let people: People;
let owner: Connections;
let matter: string;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  owner = connect(at.at.ownerUrl, { max: 1 });
  people = await signInAll(at);
});
afterAll(async () => {
  await owner.close();
  await at.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  ({ matter } = await apply(people.lin));
  await people.clerk.perform(matter, "accept", 1, { competent: true });
  const assessment = { siteCheckNeeded: true, affectsOthers: false, majorInterests: false, publicInterest: false };
  await people.reviewer.perform(matter, "assess", 2, assessment);
});

type Answer = { matter: string; steps: { sequence: number; act: string; state: object; differs: string | null }[] };

const replay = (id: string) =>
  mingfa(["replay", id, "--json"], {
    env: { DATABASE_URL: at.at.url, NODE_NAME: "test.mingfa", DATA_DIR: folder, LOG_LEVEL: "silent" },
  });

const differences = async () => (await replayMatter(at.node.procedure, matter)).map((step) => step.differs);

test("a matter folded again gives the state after each act, and the law decides each the same way", () => {
  const run = replay(matter);
  expect([run.code, run.err]).toEqual([0, ""]);
  const answer = run.json() as Answer;
  expect(answer.matter).toBe(matter);
  expect(answer.steps.map(({ sequence, act, differs }) => [sequence, act, differs])).toEqual([
    [1, "submit", null],
    [2, "accept", null],
    [3, "assess", null],
  ]);
  expect(answer.steps.map(({ state }) => state)).toEqual([
    expect.objectContaining({ sequence: 1 }),
    expect.objectContaining({ sequence: 2 }),
    expect.objectContaining({ sequence: 3 }),
  ]);
});

test.each([
  ["what was said", "content", `SET body = jsonb_set(body, '{input,affectsOthers}', 'true')`],
  ["what it changed", "content", `SET body = jsonb_set(body, '{changes,set}', '{}')`],
  ["the salt of its commitment", "content", "SET salt = sha256('')"],
  ["who did it", "act", "SET actor_id = 'reviewer2'"],
  ["in what capacity", "act", "SET actor_duties = '{}'"],
  ["the day from which it has effect", "act", "SET effective_on = '2026-03-01'"],
  ["the moment of record", "act", "SET recorded_at = recorded_at - interval '1 hour'"],
  ["its basis", "act", "SET basis = '{}'"],
])("an act of which the database's owner rewrote %s is named", async (_, table, change) => {
  await owner.rows("", `UPDATE procedure.${table} ${change} WHERE matter = $1 AND sequence = 3`, [matter]);
  expect(await differences()).toEqual([null, null, "commitment"]);
});

test("an act whose content was lawfully erased says so; what follows it can no longer be judged", async () => {
  await at.at.db.rows("", "SELECT procedure.erase($1, 2, '撤回同意')", [matter]);
  expect(await differences()).toEqual([null, "erased by 撤回同意", "unjudged"]);
});

test("a matter that is not there, or no matter's id, is bad input", () => {
  for (const id of ["00000000-0000-4000-8000-000000000000", "'; --"]) {
    const run = replay(id);
    expect([run.code, run.problem()]).toMatchObject([2, { code: "noSuchMatter" }]);
  }
});
