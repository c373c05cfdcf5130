import type { Actor } from "@mingfa/core/procedure";
import { readPacks } from "#packs";
import { describe, expect, test } from "vitest";
import { aboutArticle } from "./about-article.ts";
import { compareVersions } from "./compare-versions.ts";
import { folderTexts } from "./folder-texts.ts";
import { amendmentImpact } from "./impact.ts";
import type { LawCitation, LawNode, RunningProcedure } from "./law-node.ts";
import { searchLaw } from "./search-law.ts";
import { listStatutes, showStatute } from "./show-statute.ts";
import { lawFolder, withoutTexts } from "./testing/shared-texts.ts";
import { noTexts } from "./texts.ts";

const read = readPacks(process.env["PACKS_DIR"] ?? "packs");
if (!read.ok) throw new Error(JSON.stringify(read.errors));
const { packs } = read;
// What the shared terms cite; procedures come and go with their packs, so these tests plant their own.
const citations = packs.citations.filter(({ file }) => file.startsWith("law/"));
const now = "2026-11-25T02:00:00.000Z";
const clerk: Actor = { kind: "officer", id: "o-1", organ: "x", duties: [], powers: [] };
const party: Actor = { kind: "party", id: "p-1", parties: ["p-1"] };

const nothing: LawNode = {
  statutes: packs.statutes,
  texts: noTexts,
  citations,
  running: () => Promise.resolve([]),
};
const library: LawNode = withoutTexts ? nothing : { ...nothing, texts: folderTexts(lawFolder) };

const law = packs.statutes.statutes.find(({ name }) => name === "网络安全法");
const text = (zh: string) => ({ zh, en: "-" });
/** An act of a planted procedure, written for a version of 网络安全法. */
const planted = (id: string, versionId: string, article: number): LawCitation => {
  const version = law?.versions.find((one) => one.id === versionId);
  if (!version) throw new Error(versionId);
  const within = { kind: "procedure", id: "cyber", version: versionId, title: text("网络安全处罚") } as const;
  const element = { kind: "act", id, label: text(id), within } as const;
  return { citation: { statute: "网络安全法", article }, version, element, file: "cyber.yaml", line: article };
};
const running: RunningProcedure[] = [
  { procedure: "cyber", version: "2016", title: text("网络安全处罚"), terms: [], running: 7 },
  { procedure: "cyber", version: "2025", title: text("网络安全处罚"), terms: [], running: 2 },
  { procedure: "logs", version: "1", title: text("日志"), terms: ["CSL.23.log6m"], running: 3 },
  { procedure: "other", version: "1", title: text("其他"), terms: ["X"], running: 9 },
];
const withPlanted: LawNode = {
  ...library,
  citations: [
    ...citations,
    planted("fineData", "2016", 66),
    planted("fineLogs", "2016", 59),
    planted("define", "2016", 1),
    planted("fineDevices", "2025", 63),
  ],
  running: () => Promise.resolve(running),
};
const pair = { from: "2016", to: "2025" };

describe.skipIf(withoutTexts)("with the texts", () => {
  test("网络安全法 2016 → 2025: the right articles, and what rests on them", async () => {
    const { changes, affected } = await amendmentImpact(withPlanted, clerk, "网络安全法", pair);
    const of = (kind: string) => changes.filter((change) => change.kind === kind);
    expect(of("added").map(({ after }) => after)).toEqual(["3", "20", "63", "71", "73"]);
    expect(of("removed").map(({ before }) => before)).toEqual(["64", "66", "70"]);
    expect(of("changed").map(({ before, after }) => `${before}→${after}`)).toEqual(
      "18→19 21→23 34→36 39→41 40→42 54→56 59→61 60→62 61→64 62→65 63→66 65→67 67→68 68→69 69→70 73→75 75→77 76→78".split(
        " ",
      ),
    );
    expect(of("moved")).toHaveLength(56);
    expect(of("same")).toEqual([]);

    const cited = changes
      .filter(({ citers }) => citers.length > 0)
      .map(({ kind, citers }) => [kind, ...citers.map(({ id, version }) => `${id} ${version}`)]);
    expect(cited).toEqual([
      ["changed", "CSL.23.log6m 2025"],
      ["moved", "CSL.27.plan 2025"],
      ["moved", "CSL.40.annual 2025"],
      ["changed", "fineLogs 2016"],
      ["added", "fineDevices 2025"],
      ["removed", "fineData 2016"],
    ]);
    expect(affected.map(({ procedure, version, running: count }) => [procedure, version, count])).toEqual([
      ["cyber", "2016", 7],
      ["cyber", "2025", 2],
      ["logs", "1", 3],
    ]);
  });

  test("an article is followed through the versions, and knows its neighbours and citers", async () => {
    const about = await aboutArticle(withPlanted, { statute: "网络安全法", article: "23" }, undefined, now);
    expect(about).toMatchObject({ version: "2025", previous: "22", next: "24" });
    expect(about.versions).toMatchObject([
      { id: "2025", article: "23", change: "changed" },
      { id: "2016", article: "21" },
    ]);
    expect(about.citers.map(({ id, key }) => [id, key])).toEqual([["CSL.23.log6m", "网络安全法/23/1/3"]]);
    expect(about.affected).toMatchObject([{ procedure: "logs", running: 3 }]);
    const before = await aboutArticle(library, { statute: "网络安全法", article: "21" }, "2025-12-31", now);
    expect(before.versions).toMatchObject([
      { id: "2025", article: "23" },
      { id: "2016", article: "21" },
    ]);
  });

  test("a comparison says which words came and went", async () => {
    const { changes } = await compareVersions(library, "网络安全法", pair);
    expect(changes).toHaveLength(84);
    const changed = changes.find(({ after }) => after === "64");
    expect(changed?.words.filter(({ kind }) => kind === "added").map((word) => word.text)).toContain("或者应用程序");
    expect(changes.find(({ after }) => after === "4")).toMatchObject({ kind: "moved", before: "3", words: [] });
  });

  test("search keeps to what is in force on the day, to a level, to a statute", async () => {
    const search = (question: object) => searchLaw(library, { q: "应用程序", ...question }, now);
    const versions = async (question: object) => {
      const { hits } = await search({ statute: "网络安全法", ...question });
      return new Set(hits.map(({ version }) => version));
    };
    expect(await versions({})).toEqual(new Set(["2025"]));
    expect(await versions({ on: "2025-12-31", q: "网络" })).toEqual(new Set(["2016"]));
    const all = await search({});
    expect(all.hits[0]?.excerpt.filter(({ hit }) => hit).map((word) => word.text)).toContain("应用程序");
    const local = await search({ q: "条例", level: "localRegulation" });
    const levels = new Map(packs.statutes.statutes.map(({ name, level }) => [name, level]));
    expect(local.total).toBeGreaterThan(10);
    expect(new Set(local.hits.map(({ statute }) => levels.get(statute)))).toEqual(new Set(["localRegulation"]));
    const named = await search({ q: "网安法" });
    expect(named.statutes.map(({ name }) => name)).toEqual(["网络安全法"]);
  });

  test("a statute opens in the version asked for, with all its articles", async () => {
    const page = await showStatute(library, "网络安全法", { version: "2016" }, now);
    expect(page).toMatchObject({ current: "2025", version: { id: "2016", inForceTo: "2025-12-31", loaded: true } });
    expect(page.articles).toHaveLength(79);
    expect(page.articles[0]).toMatchObject({ article: "1", path: ["第一章 总则"] });
    expect(page.preamble[0]).toContain("2016年11月7日");
  });
});

describe("without texts", () => {
  test("statutes, versions and citers are known; their words are said not to be loaded", async () => {
    const lines = await listStatutes(nothing, undefined, now);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.flatMap(({ versions }) => versions).every(({ loaded }) => !loaded)).toBe(true);
    const page = await showStatute(nothing, "网络安全法", {}, now);
    expect(page).toMatchObject({ version: { id: "2025", loaded: false }, articles: [] });
    const about = await aboutArticle(nothing, { statute: "网络安全法", article: "23" }, undefined, now);
    expect(about.citers.map(({ id }) => id)).toEqual(["CSL.23.log6m"]);
    expect(about.versions).toMatchObject([
      { id: "2025", loaded: false },
      { id: "2016", loaded: false },
    ]);
    const found = await searchLaw(nothing, { q: "网络安全" }, now);
    expect(found).toMatchObject({ loaded: false, total: 0, hits: [] });
    expect(found.statutes.map(({ name }) => name)).toContain("网络安全法");
  });

  test("a comparison needs them, and says so", async () => {
    await expect(compareVersions(nothing, "网络安全法", pair)).rejects.toMatchObject({
      document: { code: "textNotLoaded" },
    });
  });
});

test.each([
  ["no such statute", () => showStatute(nothing, "没有这部法", {}, now), "noSuchStatute"],
  ["not yet in force", () => showStatute(nothing, "网络安全法", { on: "2001-01-01" }, now), "notInForce"],
  ["no such version", () => compareVersions(nothing, "网络安全法", { from: "2016", to: "9999" }), "noSuchVersion"],
  ["no such day", () => listStatutes(nothing, "2026-02-30", now), "invalid"],
  [
    "no number",
    () => aboutArticle(nothing, { statute: "网络安全法", article: "x" }, undefined, now),
    "malformedArticle",
  ],
  ["a party asks for the impact", () => amendmentImpact(nothing, party, "网络安全法", pair), "officersOnly"],
])("%s is refused", async (_name, ask, code) => {
  await expect((async () => ask())()).rejects.toMatchObject({ document: { code } });
});
