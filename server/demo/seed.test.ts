import { civilDate } from "@mingfa/core/procedure";
import { afterAll, beforeAll, expect, test } from "vitest";
import { replayMatter } from "#procedure";
import { composeTestNode, type ComposedNode } from "../testing/compose.ts";
import { organs } from "./city.ts";
import { seedDemo } from "./seed.ts";

let at: ComposedNode;
let matters: { id: string; procedure: string; stage: string }[];
beforeAll(async () => {
  at = await composeTestNode("2026-11-25");
  await seedDemo(at.node);
  matters = await at.at.db.rows("", "SELECT id, procedure, stage FROM procedure.matter");
});
afterAll(() => at.drop());

test("the city has matters in every state of every procedure that one of its authorities runs", () => {
  const held = new Set(organs.flatMap(({ powers }) => powers));
  for (const [id, versions] of at.node.procedure.procedures) {
    const { stages, roles } = versions.at(-1)?.procedure.definition ?? { stages: {}, roles: {} };
    const powers = Object.values(roles).flatMap((role) => ("power" in role ? [role.power] : []));
    if (!powers.some((power) => held.has(power))) continue;
    // A matter begins with its first act, which leaves the first stage: nobody sees a draft.
    const all = Object.keys(stages).filter((stage) => stage !== "draft");
    const shown = new Set(matters.filter(({ procedure }) => procedure === id).map(({ stage }) => stage));
    expect([id, all.filter((stage) => !shown.has(stage))]).toEqual([id, []]);
  }
});

test("some are in time, some close to their term, some late", async () => {
  const today = civilDate(at.node.clock.now());
  const [row] = await at.at.db.rows<{ late: number; amber: number; calm: number }>(
    "",
    `SELECT count(*) FILTER (WHERE due < $1) AS late, count(*) FILTER (WHERE due >= $1 AND warn_on <= $1) AS amber,
            count(*) FILTER (WHERE warn_on > $1) AS calm FROM procedure.matter WHERE NOT final`,
    [today],
  );
  expect(row?.late).toBeGreaterThan(0);
  expect(row?.amber).toBeGreaterThan(0);
  expect(row?.calm).toBeGreaterThan(5);
});

test("every act of the city went through the pipeline: decided again, each comes out the same", async () => {
  for (const { id } of matters)
    for (const step of await replayMatter(at.node.procedure, id))
      expect([id, step.act, step.differs]).toEqual([id, step.act, null]);
});

test("some applicants have uploaded a file, which is really there", async () => {
  const files = await at.at.db.rows<{ sha256: string; kind: string }>(
    "",
    "SELECT sha256, kind FROM files.file WHERE matter IS NOT NULL",
  );
  expect(files.length).toBeGreaterThan(1);
  for (const { sha256, kind } of files) {
    const chunks: Buffer[] = [];
    for await (const chunk of await at.node.files.blobs.read(sha256)) chunks.push(chunk as Buffer);
    expect([kind, Buffer.concat(chunks).subarray(0, 5).toString()]).toEqual(["pdf", "%PDF-"]);
  }
});

test("the city moves in once", async () => {
  expect(await seedDemo(at.node)).toBeUndefined();
});
