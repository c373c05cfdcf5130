import { routes, type DocumentView } from "@mingfa/contract";
import { vi } from "vitest";
import { apply, type People } from "./people.ts";
import type { Signed, TestNode } from "./test-node.ts";

/** A file of a matter in which papers of nearly every kind were made out, and whose sequence number is `sequence`. */
export type LicenceFile = { matter: string; sequence: number };

/** Names with characters that few fonts have, and one that looks like markup. */
const rareNames = { businessName: "𬭎𠅤面馆<b>&甲", personInCharge: "㛃䶮𠮷", contact: "䶮" };

const assessed = { siteCheckNeeded: true, affectsOthers: true, majorInterests: true, publicInterest: false };
const told = { parties: [{ name: "楼上住户代表（虚构）", interest: "油烟排放影响居住" }] };
const site = { officers: ["reviewer", "reviewer2"], record: "没有独立的清洗消毒区，生熟食品共用操作台。" };
const refusal = {
  reasons: "现场核查发现没有独立的清洗消毒区，布局不能避免生熟交叉。\n听证中申请人未能说明如何改正。",
  unmet: ["layout"],
  reconsiderationOrgan: "明州市人民政府（虚构）",
  reconsiderationChannel: "明州市行政复议网上窗口（虚构）",
  court: "明州市青石区人民法院（虚构）",
  transcriptPoints: "第三页第二段：申请人承认没有独立的清洗消毒区。",
};

/** Missing material, acceptance, excluded time, right to a hearing, its notice, refusal. From 2 March to 20 April 2026. */
export const refusedFile = async (at: TestNode, people: People, changed = {}): Promise<LicenceFile> => {
  at.moveTo("2026-03-02");
  const { matter } = await apply(people.lin, { materials: ["processFlow", "safetyRules"], ...rareNames, ...changed });
  const walk = walker(at, matter);
  const { lin, clerk, reviewer, head } = people;
  await walk("2026-03-03", clerk, "requestSupplement", {
    missing: ["layoutPlan"],
    howToFix: "补交经营场所平面布局图。",
  });
  await walk("2026-03-04", lin, "supplement", { added: ["layoutPlan"] });
  await walk("2026-03-05", clerk, "accept", { competent: true });
  await walk("2026-03-06", reviewer, "assess", assessed);
  await walk("2026-03-06", reviewer, "tellInterested", told);
  await walk("2026-03-09", reviewer, "hearInterested", { statement: "反对。" }, "1");
  await walk("2026-03-09", reviewer, "siteCheck", { ...site, passed: false });
  await walk("2026-03-10", reviewer, "offerHearing", { told: "申请人、楼上住户代表（虚构）" });
  await walk("2026-03-11", clerk, "requestHearing", { requestedBy: "interested" });
  await walk("2026-03-11", reviewer, "beginExclusion", { reason: "听证", noticeOn: "2026-03-11", expectedDays: 20 });
  const hearing = { hearingOn: "2026-03-31", place: "本局三楼听证室", host: ["head"] };
  await walk("2026-03-12", clerk, "scheduleHearing", hearing);
  await walk("2026-03-13", clerk, "notifyHearing");
  await walk("2026-03-31", clerk, "holdHearing", { open: true, transcript: "略。", confirmed: true });
  await walk("2026-03-31", reviewer, "endExclusion", { result: "听证结束。" });
  const sequence = await walk("2026-04-01", head, "refuse", refusal);
  return { matter, sequence };
};

/** Acceptance and decision to grant. */
export const grantedFile = async (at: TestNode, people: People): Promise<LicenceFile> => {
  at.moveTo("2026-03-02");
  const { matter } = await apply(people.lin, rareNames);
  const walk = walker(at, matter);
  await walk("2026-03-03", people.clerk, "accept", { competent: true });
  const plain = { ...assessed, affectsOthers: false, majorInterests: false };
  await walk("2026-03-04", people.reviewer, "assess", plain);
  await walk("2026-03-05", people.reviewer, "siteCheck", { ...site, passed: true, record: "场所整洁，设备齐全。" });
  return { matter, sequence: await walk("2026-03-06", people.head, "grant") };
};

const walker = (at: TestNode, matter: string) => {
  let sequence = 1;
  return async (day: string, who: Signed, act: string, input: object = {}, object?: string): Promise<number> => {
    at.moveTo(day);
    const body = {
      act,
      sequence,
      input: { ...input },
      key: crypto.randomUUID(),
      ...(object === undefined ? {} : { object }),
    };
    sequence = (await who.call(routes.matters.perform, { params: { matter }, body })).sequence;
    return sequence;
  };
};

export const papersOf = async (who: Signed, matter: string): Promise<DocumentView[]> =>
  (await who.call(routes.documents.list, { params: { matter } })).documents;

/** Waits until all papers of the matter are in the log. */
export const loggedPapers = (who: Signed, matter: string): Promise<DocumentView[]> =>
  vi.waitFor(
    async () => {
      const papers = await papersOf(who, matter);
      const late = papers.filter(({ state }) => state !== "logged");
      if (late.length > 0) throw new Error(late.map(({ title, state }) => `${title.zh}: ${state}`).join(", "));
      return papers;
    },
    { timeout: 60_000, interval: 200 },
  );
