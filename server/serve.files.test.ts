import { createHash, randomUUID } from "node:crypto";
import { routes, type FileView } from "@mingfa/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAll, apply, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { disguised, docx, ofd, pdf, png, xlsx } from "./testing/sample-files.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  people = await signInAll(at);
});
afterAll(() => at.stop());

const item = "food-business-licence";
type Begin = { field?: string; name?: string; size: number; key?: string };
const begin = (who: Signed, { field = "layoutPlanFile", name = "布局图.pdf", size, key = randomUUID() }: Begin) =>
  who.call(routes.files.beginForItem, { params: { item }, body: { field, name, size, key } });
const send = (who: Signed, file: string, offset: number, body: Uint8Array) =>
  who.call(routes.files.receive, { params: { file, offset }, body });
const upload = async (who: Signed, bytes: Uint8Array, more: Omit<Begin, "size"> = {}): Promise<FileView> => {
  const { id } = await begin(who, { ...more, size: bytes.length });
  return send(who, id, 0, bytes);
};
/** A whole file as a form holds it. */
const answerOf = ({ id, name, size, whole }: FileView) => {
  if (!whole) throw new Error("the file is not whole");
  return { id, name, size, kind: whole.kind, sha256: whole.sha256 };
};
const rows = async () => (await at.at.db.rows<{ n: number }>("", "SELECT count(*)::int AS n FROM files.file"))[0]?.n;

test("a file goes with the application, the leaf commits to its digest, and those who may read the matter can have it", async () => {
  const { lin, clerk, ma, stranger } = people;
  const bytes = pdf(5_000);
  const file = await upload(lin, bytes, { name: "C:\\fakepath\\布局\u202E图.pdf" });
  expect(file).toMatchObject({ name: "布局图.pdf", received: bytes.length, whole: { kind: "pdf", scan: "unscanned" } });
  expect(file.whole?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  const { matter } = await apply(lin, { layoutPlanFile: [answerOf(file)] });
  const get = (who: Signed) => who.call(routes.files.ofMatter, { params: { matter, file: file.id } });
  for (const who of [lin, clerk]) expect(Buffer.compare(await get(who), bytes)).toBe(0);
  for (const who of [ma, stranger]) expect(await problemOf(get(who))).toMatchObject({ code: "noSuchMatter" });
  // Its owner has handed it in: it is no longer his to take back.
  expect(await problemOf(lin.call(routes.files.content, { params: { file: file.id } }))).toMatchObject({ status: 404 });
  await lin.call(routes.files.discard, { params: { file: file.id } });
  expect(Buffer.compare(await get(clerk), bytes)).toBe(0);
  const view = await clerk.call(routes.matters.view, { params: { matter } });
  expect(view.facts.find(({ id }) => id === "layoutPlanFile")?.value).toEqual([
    {
      ...answerOf(file),
      id: undefined,
      file: file.id,
      scan: "unscanned",
      href: `/api/matters/${matter}/files/${file.id}`,
    },
  ]);
  const [content] = await at.at.db.rows<{ body: { input: object } }>(
    "",
    "SELECT body FROM procedure.content WHERE matter = $1",
    [matter],
  );
  expect(content?.body.input).toMatchObject({ layoutPlanFile: [answerOf(file)] });
});

test.each([
  ["a PDF", pdf(), "pdf"],
  ["a picture", png(), "png"],
  ["an OFD", ofd(), "ofd"],
  ["a Word document", docx(), "docx"],
])("%s is told by its content, whatever its name", async (_, bytes, kind) => {
  const file = await upload(people.lin, bytes, { name: "材料.exe", field: "processFlowFile" });
  expect(file.whole?.kind).toBe(kind);
});

test.each(disguised)("%s under the name of a PDF is refused, and nothing of it stays", async (_, bytes) => {
  const before = await rows();
  for (const padded of [bytes, Buffer.concat([bytes, Buffer.alloc(6_000)])]) {
    const problem = await problemOf(upload(people.lin, padded, { field: "processFlowFile" }));
    expect(problem).toMatchObject({ status: 422, problems: [{ field: "file", code: "kind" }] });
  }
  expect(await rows()).toBe(before);
});

test("a kind that this question does not take is refused; another question takes it", async () => {
  expect(await problemOf(upload(people.lin, docx(), { field: "layoutPlanFile" }))).toMatchObject({ status: 422 });
  expect(await problemOf(upload(people.lin, xlsx(), { field: "processFlowFile" }))).toMatchObject({ status: 422 });
  expect(await problemOf(begin(people.lin, { field: "contact", size: 1 }))).toMatchObject({
    problems: [{ code: "noSuchQuestion" }],
  });
});

test("200 MB are refused before a byte flows, with size and limit; more bytes than promised are refused too", async () => {
  const problem = await problemOf(begin(people.lin, { size: 200_000_000 }));
  expect(problem).toMatchObject({ status: 422, problems: [{ field: "size", code: "tooLarge" }] });
  expect(problem.problems?.[0]?.message.zh).toContain("文件有 200 MB，超过了 20 MB 的上限");
  const { id } = await begin(people.lin, { size: 10 });
  expect(await problemOf(send(people.lin, id, 0, pdf()))).toMatchObject({ problems: [{ code: "tooMuch" }] });
});

test("an upload goes on where it stopped, whatever was cut off, repeated or came too early", async () => {
  const { lin } = people;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ from: fc.nat(30_000), length: fc.integer({ min: 1, max: 12_000 }) }), { maxLength: 8 }),
      async (stray) => {
        const bytes = pdf(30_000, String(Math.random()));
        const key = randomUUID();
        for (const { from, length } of stray) {
          const { id } = await begin(lin, { size: bytes.length, key });
          const { received } = await send(lin, id, from, bytes.subarray(from, from + length));
          expect(received).toBeLessThanOrEqual(bytes.length);
        }
        // On another device, the same key finds what is there.
        let file = await begin(lin, { size: bytes.length, key });
        while (!file.whole)
          file = await send(lin, file.id, file.received, bytes.subarray(file.received, file.received + 9_000));
        const got = await lin.call(routes.files.content, { params: { file: file.id } });
        expect(Buffer.compare(got, bytes)).toBe(0);
      },
    ),
    { numRuns: 12 },
  );
});

test("two senders of one file at once do not tear it", async () => {
  const bytes = pdf(60_000);
  const key = randomUUID();
  const sender = async (): Promise<FileView> => {
    let file = await begin(people.lin, { size: bytes.length, key });
    while (!file.whole)
      file = await send(people.lin, file.id, file.received, bytes.subarray(file.received, file.received + 7_000));
    return file;
  };
  const [one, two] = await Promise.all([sender(), sender()]);
  expect(one).toEqual(two);
  expect(one.whole?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("an act takes only whole files of its actor, as they are, and once", async () => {
  const { lin, ma } = people;
  const mine = answerOf(await upload(lin, pdf(900)));
  const theirs = answerOf(await upload(ma, pdf(900)));
  const half = await begin(lin, { size: 900 });
  const wrong = [
    theirs,
    { ...mine, sha256: "0".repeat(64) },
    { ...mine, name: "别的.pdf" },
    { ...mine, size: 901 },
    { ...mine, id: randomUUID() },
    { ...mine, id: half.id },
  ];
  for (const file of wrong)
    expect(await problemOf(apply(lin, { layoutPlanFile: [file] }))).toMatchObject({
      status: 422,
      problems: [{ field: "input.layoutPlanFile", code: "noSuchFile" }],
    });
  const key = randomUUID();
  const first = await apply(lin, { layoutPlanFile: [mine] }, key);
  expect(await apply(lin, { layoutPlanFile: [mine] }, key)).toEqual(first);
  expect(await problemOf(apply(lin, { layoutPlanFile: [mine] }))).toMatchObject({ code: "invalid" });
});

test("others neither write to, nor read, nor remove a file; it can be removed by its owner until it is handed in", async () => {
  const { lin, ma } = people;
  const { id } = await begin(lin, { size: 900 });
  expect(await problemOf(send(ma, id, 0, pdf(900)))).toMatchObject({ code: "noSuchFile" });
  await ma.call(routes.files.discard, { params: { file: id } });
  const whole = await send(lin, id, 0, pdf(900));
  expect(whole.whole).toBeDefined();
  expect(await problemOf(ma.call(routes.files.content, { params: { file: id } }))).toMatchObject({ status: 404 });
  await lin.call(routes.files.discard, { params: { file: id } });
  expect(await problemOf(lin.call(routes.files.content, { params: { file: id } }))).toMatchObject({ status: 404 });
});

test("one person cannot fill the disk with files that are never handed in", async () => {
  const many = Array.from({ length: 30 }, () => begin(people.ma, { size: 20_000_000 }));
  const refused = (await Promise.allSettled(many)).filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(await problemOf(begin(people.ma, { size: 20_000_000 }))).toMatchObject({ status: 409, code: "tooManyFiles" });
});

test("a file with an act in a running matter: asked under the act's own form", async () => {
  const { lin, clerk } = people;
  const { matter } = await apply(lin, { materials: ["processFlow", "safetyRules"] });
  const missing = { missing: ["layoutPlan"], howToFix: "补交布局图" };
  await clerk.perform(matter, "requestSupplement", 1, missing);
  const file = { act: "supplement", field: "addedFiles", name: "图.png", size: png().length, key: randomUUID() };
  const asked = (who: Signed) => who.call(routes.files.beginForAct, { params: { matter }, body: file });
  expect(await problemOf(asked(people.ma))).toMatchObject({ code: "noSuchMatter" });
  const { id } = await asked(lin);
  const whole = answerOf(await send(lin, id, 0, png()));
  await lin.perform(matter, "supplement", 2, { added: ["layoutPlan"], addedFiles: [whole] });
  const got = await clerk.call(routes.files.ofMatter, { params: { matter, file: id } });
  expect(Buffer.compare(got, png())).toBe(0);
});
