import { routes } from "@mingfa/contract";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { documentsNews, makeAll, type DocumentsNode } from "#documents";
import { transaction } from "#platform/database";
import { createPress } from "#platform/pdf";
import { grantedFile, papersOf } from "./testing/papers.ts";
import { apply, signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

// No work runs: what is printed when is up to each test.
let at: TestNode;
let people: People;
let documents: DocumentsNode;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  people = await signInAll(at);
  documents = at.node.documents;
});
afterAll(() => at.stop());

const accepted = async (): Promise<string> => {
  const { matter } = await apply(people.lin);
  await people.clerk.perform(matter, "accept", 1, { competent: true });
  return matter;
};
const news = (matter: string) => ({
  id: 1,
  kind: "procedure.performed",
  key: matter,
  payload: { matter, sequence: 2 },
});
const tell = (matter: string): Promise<void> =>
  transaction(at.at.db, async (tx) => documentsNews(documents)["procedure.performed"]?.(tx, [news(matter)]));
const serials = async (): Promise<(number | null)[]> =>
  (
    await at.at.db.rows<{ serial: number | null }>(
      "",
      "SELECT serial FROM documents.document WHERE word = '食许受' ORDER BY serial",
    )
  ).map(({ serial }) => serial);

describe("official numbers", () => {
  test("run without gap or double, though news and requests race and some fail half-way", async () => {
    const matters = await Promise.all(Array.from({ length: 12 }, accepted));
    const failing = (matter: string) =>
      transaction(at.at.db, async (tx) => {
        await documentsNews(documents)["procedure.performed"]?.(tx, [news(matter)]);
        throw new Error("half-way");
      }).catch(() => undefined);
    await Promise.all(
      matters.flatMap((matter) => [
        failing(matter),
        tell(matter),
        papersOf(people.clerk, matter),
        tell(matter),
        papersOf(people.lin, matter),
      ]),
    );
    expect(await serials()).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test("begin anew with the year, and stand side by side for another authority", async () => {
    at.moveTo("2027-01-04");
    const matter = await accepted();
    const [paper] = await papersOf(people.clerk, matter);
    expect(paper?.number).toBe("食许受〔2027〕第1号");
    at.moveTo("2026-03-02");
  });
});

describe("printing", () => {
  const made = async (matter: string): Promise<number> =>
    (
      await at.at.db.rows(
        "",
        "SELECT FROM documents.made f JOIN documents.document d ON d.id = f.document WHERE d.matter = $1",
        [matter],
      )
    ).length;

  test("happens once, however many processes and readers are about it", async () => {
    const matter = await accepted();
    const [paper] = await papersOf(people.clerk, matter);
    const read = () => people.lin.call(routes.documents.pdf, { params: { matter, document: paper?.id ?? "" } });
    const other = { ...documents, press: createPress(undefined) };
    const [one, two] = await Promise.all([read(), read(), makeAll(documents), makeAll(other)]);
    await other.press.close();
    expect(Buffer.compare(one, two)).toBe(0);
    expect(await made(matter)).toBe(1);
  }, 60_000);

  test("killed in the middle, leaves nothing behind and is done by another", async () => {
    await makeAll(documents);
    const matter = await accepted();
    await tell(matter);
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<Uint8Array>();
    const print = () => {
      begun.resolve();
      return end.promise;
    };
    const lost = makeAll({ ...documents, press: { ...documents.press, print } }).catch(() => undefined);
    await begun.promise;
    // What a kill -9 of the printing process does to its connection.
    const killed = await at.at.db.rows(
      "",
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE state = 'idle in transaction' AND pid <> pg_backend_pid() AND datname = current_database()`,
    );
    // The connection ends a moment later, and the row it held with it.
    const again = async () => {
      await makeAll(documents);
      return made(matter);
    };
    const done = await vi.waitUntil(again, 20_000).finally(() => end.resolve(new Uint8Array(9)));
    expect([killed.length, done]).toEqual([1, 1]);
    await lost;
    expect(await made(matter)).toBe(1);
  }, 60_000);

  test("of what no font has waits with the reason, and is done once a font has it", async () => {
    const { matter } = await apply(people.lin, { businessName: "𠮷田面馆" });
    await people.clerk.perform(matter, "accept", 1, { competent: true });
    await tell(matter);
    const poor = { ...documents, press: createPress([]) };
    await makeAll(poor);
    await poor.press.close();
    const [paper] = await papersOf(people.lin, matter);
    expect([paper]).toMatchObject([{ state: "failed", problem: { zh: expect.stringContaining("𠮷（U+20BB7）") } }]);
    await people.lin.call(routes.documents.pdf, { params: { matter, document: paper?.id ?? "" } });
    expect(await papersOf(people.lin, matter)).toMatchObject([{ state: "made" }]);
  }, 60_000);
});

describe("rights", () => {
  test("the party and the organ read papers; nobody else learns that they exist", async () => {
    const matter = await accepted();
    const [paper] = await papersOf(people.lin, matter);
    const params = { matter, document: paper?.id ?? "" };
    for (const who of [people.ma, people.stranger]) {
      expect(await problemOf(papersOf(who, matter))).toMatchObject({ status: 404 });
      for (const kind of ["pdf", "docx"] as const)
        expect(await problemOf(who.call(routes.documents[kind], { params }))).toMatchObject({ status: 404 });
    }
    const other = await accepted();
    const elsewhere = { ...params, matter: other };
    expect(await problemOf(people.lin.call(routes.documents.pdf, { params: elsewhere }))).toMatchObject({
      status: 404,
      code: "noSuchDocument",
    });
    expect(await problemOf(people.lin.call(routes.documents.archive, { params: { matter } }))).toMatchObject({
      code: "archiveForOfficers",
    });
    expect(await problemOf(people.stranger.call(routes.documents.archive, { params: { matter } }))).toMatchObject({
      code: "otherOrgan",
    });
  });

  test("a code tells which papers its act made out, and not whom they concern", async () => {
    const matter = await accepted();
    await papersOf(people.lin, matter);
    const [row] = await at.at.db.rows<{ act: string }>("", "SELECT act FROM documents.document WHERE matter = $1", [
      matter,
    ]);
    const answer = await people.stranger.call(routes.documents.byAct, { params: { act: row?.act ?? "" } });
    expect(answer.papers).toMatchObject([{ title: { zh: "受理通知书" }, organ: "明州市市场监督管理局（虚构）" }]);
    expect(JSON.stringify(answer)).not.toContain("小满");
  });
});

describe("the archive of a matter", () => {
  test("holds every paper, every act, a receipt of each, and metadata that name them", async () => {
    const { matter } = await grantedFile(at, people);
    const zip = unzipSync(await people.clerk.call(routes.documents.archive, { params: { matter } }));
    const names = Object.keys(zip);
    expect(names.filter((name) => name.endsWith(".pdf"))).toEqual([
      expect.stringMatching(/^documents\/001 受理通知书 食许受〔2026〕第\d+号\.pdf$/),
      expect.stringMatching(/^documents\/002 准予行政许可决定书 食许准〔2026〕第\d+号\.pdf$/),
    ]);
    expect(names.filter((name) => name.startsWith("receipts/act-"))).toHaveLength(5);
    expect(names.filter((name) => name.startsWith("receipts/document-"))).toHaveLength(2);
    const metadata: unknown = JSON.parse(new TextDecoder().decode(zip["metadata.json"]));
    expect(metadata).toMatchObject({
      聚合层次: "案卷",
      文件: [{ 题名: "受理通知书" }, { 题名: "准予行政许可决定书" }],
    });
    expect(new TextDecoder().decode(zip["metadata.xml"])).toContain("<行为依据>《行政许可法》");
  }, 60_000);

  test("lists what was erased without its file; the proof of it stays", async () => {
    const matter = await accepted();
    const [paper] = await papersOf(people.clerk, matter);
    const params = { matter, document: paper?.id ?? "" };
    await people.clerk.call(routes.documents.pdf, { params });
    const [before] = await papersOf(people.clerk, matter);
    await at.at.db.rows("", "SELECT documents.erase($1, 'act 9')", [params.document]);
    expect(await problemOf(people.clerk.call(routes.documents.pdf, { params }))).toMatchObject({
      code: "contentErased",
    });
    const zip = unzipSync(await people.clerk.call(routes.documents.archive, { params: { matter } }));
    expect(Object.keys(zip).filter((name) => name.endsWith(".pdf"))).toEqual([]);
    expect(new TextDecoder().decode(zip["metadata.xml"])).toContain("内容已依法删除（act 9）");
    const { paper: known } = await people.stranger.call(routes.documents.byHash, {
      params: { hash: before?.sha256 ?? "" },
    });
    expect(known).toMatchObject({ state: "erased", title: { zh: "受理通知书" } });
  }, 60_000);
});

test("no name, address or word of a paper reaches the server's log", async () => {
  const matter = await accepted();
  const [paper] = await papersOf(people.lin, matter);
  await people.lin.call(routes.documents.pdf, { params: { matter, document: paper?.id ?? "" } });
  expect(at.logged()).toContain("/api/matters/");
  expect(at.logged()).not.toContain("小满");
});
