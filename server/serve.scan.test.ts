import { randomUUID } from "node:crypto";
import { routes, type FileView } from "@mingfa/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sweepFiles } from "#files";
import { clamd as scanner } from "#platform/files";
import { harmlessVirus, startClamd, type FakeClamd } from "./platform/files/testing.ts";
import { apply, signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { pdf } from "./testing/sample-files.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
let clamd: FakeClamd;
beforeAll(async () => {
  [at, clamd] = await Promise.all([startTestNode({ today: "2026-03-02" }), startClamd()]);
  at.node.files.scan = scanner(clamd.address);
  people = await signInAll(at);
});
afterAll(async () => {
  await at.stop();
  await clamd.stop();
});
beforeEach(() => {
  clamd.manner = "well";
  at.moveTo("2026-03-02");
});

const begin = (size: number, key: string = randomUUID()): Promise<FileView> =>
  people.lin.call(routes.files.beginForItem, {
    params: { item: "food-business-licence" },
    body: { field: "layoutPlanFile", name: "布局图.pdf", size, key },
  });
const send = (file: string, offset: number, body: Uint8Array) =>
  people.lin.call(routes.files.receive, { params: { file, offset }, body });
const upload = async (bytes: Uint8Array) => send((await begin(bytes.length)).id, 0, bytes);
const answerOf = ({ id, name, size, whole }: FileView) => ({
  id,
  name,
  size,
  kind: whole?.kind ?? "",
  sha256: whole?.sha256 ?? "",
});
const rows = async () => (await at.at.db.rows<{ n: number }>("", "SELECT count(*)::int AS n FROM files.file"))[0]?.n;
const kept = () => at.node.files.blobs.before(new Date(Date.now() + 60_000));

test("a clean file says that it was scanned, all of it", async () => {
  const bytes = pdf(300_000);
  expect((await upload(bytes)).whole?.scan).toBe("clean");
  expect(clamd.scanned.at(-1)).toBe(bytes.length);
});

test("an infected file is refused, and nothing of it stays", async () => {
  const [before, there] = [await rows(), await kept()];
  const problem = await problemOf(upload(pdf(0, harmlessVirus())));
  expect(problem).toMatchObject({ status: 422, problems: [{ field: "file", code: "infected" }] });
  expect([await rows(), await kept()]).toEqual([before, there]);
});

test.each(["broken", "full"] as const)(
  "a scanner that is %s lets no file through; asked again, it needs no second upload",
  async (manner) => {
    clamd.manner = manner;
    const [bytes, key] = [pdf(5_000, manner), randomUUID()];
    const { id } = await begin(bytes.length, key);
    expect(await problemOf(send(id, 0, bytes))).toMatchObject({ status: 503, code: "scannerSilent" });
    const waiting = await begin(bytes.length, key);
    expect(waiting).toMatchObject({ received: bytes.length });
    expect(waiting.whole).toBeUndefined();
    const asIfWhole = { id, name: "布局图.pdf", size: bytes.length, kind: "pdf", sha256: "0".repeat(64) };
    expect(await problemOf(apply(people.lin, { layoutPlanFile: [asIfWhole] }))).toMatchObject({ code: "invalid" });
    clamd.manner = "well";
    expect((await send(id, bytes.length, new Uint8Array())).whole?.scan).toBe("clean");
  },
);

test("what a crash left behind, or an erasure, is swept; what an act holds stays", async () => {
  const { lin, clerk } = people;
  const [mine, erased] = [await upload(pdf(700, "一")), await upload(pdf(700, "二"))];
  const [first, second] = [
    await apply(lin, { layoutPlanFile: [answerOf(mine)] }),
    await apply(lin, { layoutPlanFile: [answerOf(erased)] }),
  ];
  const get = (matter: string, file: string) => clerk.call(routes.files.ofMatter, { params: { matter, file } });
  await at.at.db.rows("", "SELECT files.erase($1, 1, '撤回同意')", [second.matter]);
  expect(await problemOf(get(second.matter, erased.id))).toMatchObject({ status: 410, code: "erasedFile" });
  const [row] = await at.at.db.rows<object>("", "SELECT name, sha256, erased_by FROM files.file WHERE id = $1", [
    erased.id,
  ]);
  expect(row).toEqual({ name: null, sha256: null, erased_by: "撤回同意" });
  // Nobody wrote to the folder for a day and more.
  const { blobs } = at.node.files;
  const later = { ...at.node.files, blobs: { ...blobs, before: () => blobs.before(new Date(Date.now() + 60_000)) } };
  await blobs.write(randomUUID(), 0, pdf());
  await sweepFiles(later);
  const left = await kept();
  expect(left.arriving).toEqual([]);
  expect(left.kept).toContain(mine.whole?.sha256);
  expect(left.kept).not.toContain(erased.whole?.sha256);
  expect((await get(first.matter, mine.id)).length).toBe(mine.size);
});

test("a file of an act can neither be discarded nor taken by another, whatever the server’s role is told", async () => {
  const file = await upload(pdf(700, "三"));
  await apply(people.lin, { layoutPlanFile: [answerOf(file)] });
  await at.at.db.rows("", "SELECT files.discard(ARRAY[$1::uuid])", [file.id]);
  const [row] = await at.at.db.rows<{ n: number }>("", "SELECT count(*)::int AS n FROM files.file WHERE id = $1", [
    file.id,
  ]);
  expect(row?.n).toBe(1);
  await expect(at.at.db.rows("", "DELETE FROM files.file")).rejects.toThrow("permission denied");
  await expect(at.at.db.rows("", "UPDATE files.file SET owner = 'p-ma'")).rejects.toThrow("permission denied");
});
