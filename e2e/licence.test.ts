import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { applyForFoodLicence, goOn, type Submitted } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { runMingfa, startNode, type TestNode } from "./harness/node.ts";
import { clockOf, doAct, dueOf, moveDay, officerSignsIn, openAct, openMatter, yesNo } from "./harness/officer.ts";

let node: TestNode;
let browser: Browser;
let lin: Visitor;
let clerk: Visitor;
let reviewer: Visitor;
let head: Visitor;
let matter: Submitted;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  [lin, clerk, reviewer, head] = await Promise.all([
    visit(browser, node.url, "phone"),
    visit(browser, node.url),
    visit(browser, node.url),
    visit(browser, node.url),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});
beforeEach(() => {
  for (const [name, visitor] of Object.entries({ lin, clerk, reviewer, head }))
    keepEvidence(`licence-${name}`, visitor);
});

const decision = "作出许可决定（法定）";
const standing = (visitor: Visitor) => visitor.page.locator(".standing-stage strong");

describe("a food business licence, from application to receipt", () => {
  test("a citizen applies without one of the materials and is told what happens next, by which day", async () => {
    matter = await applyForFoodLicence(lin, ["经营场所平面布局图", "操作流程说明"]);
    const next = lin.page.locator("main");
    await next.getByText("最迟到 2032年3月8日（星期一）：一次告知补正").waitFor();
    expect(matter.number).not.toBe("");
  });

  test("the clerk may not accept it, and the page names the article; he tells once what is missing", async () => {
    await officerSignsIn(clerk, "clerk");
    await openMatter(clerk, matter.number);
    const refused = clerk.page.locator(".refused li", {
      has: clerk.page.getByRole("heading", { name: "受理", exact: true }),
    });
    await refused.getByText("材料尚不齐全").waitFor();
    await refused.getByRole("link", { name: "《行政许可法》第三十二条第一款第（五）项" }).waitFor();
    await doAct(clerk.page, "一次告知补正", async (form) => {
      await form.getByText("申请材料补正告知书").waitFor();
      await form.getByLabel("食品安全管理制度").check();
      await form.getByLabel("逐项说明怎样补正").fill("请补交食品安全管理制度一份");
    });
  });

  test("she is notified, reads the notice and hands in what was missing", async () => {
    const { page } = lin;
    await page.getByRole("link", { name: "通知", exact: true }).click();
    const notice = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: `办件 ${matter.number}` }) });
    await notice.getByText("您的申请需要补正，请查看补正告知书").waitFor();
    await notice.getByRole("link").click();
    await standing(lin).getByText("待补正").waitFor();
    await page.getByText("文书 申请材料补正告知书").click();
    await page.locator(".mf-paper-sheet").getByText("需补交：食品安全管理制度").waitFor();
    await page.getByRole("link", { name: "提交补正材料" }).click();
    await page.getByLabel("食品安全管理制度").check();
    await goOn(page);
    await page.getByRole("button", { name: "确认：提交补正材料" }).click();
    await standing(lin).getByText("补正审查").waitFor();
  });

  test("the clerk accepts; twenty working days run to a day that can be counted by hand", async () => {
    await openMatter(clerk, matter.number);
    await doAct(clerk.page, "受理", (form) => yesNo(form, "属于本机关职权范围", true));
    // 2 to 5, 8 to 12, 15 to 19, 22 to 26 and 29 March: twenty.
    await dueOf(clerk.page, decision).getByText("2032年3月29日（星期一）").waitFor();
    await clockOf(clerk.page, decision).getByText("还剩 20 个工作日").waitFor();
  });

  test("two officers check the site; one alone is refused with the article", async () => {
    await officerSignsIn(reviewer, "reviewer");
    await openMatter(reviewer, matter.number);
    const { page } = reviewer;
    await doAct(page, "确定审查方式", async (form) => {
      await yesNo(form, "需要到现场核查", true);
      for (const question of ["直接关系他人重大利益", "涉及申请人与他人之间的重大利益关系", "涉及公共利益，需要听证"])
        await yesNo(form, question, false);
    });
    const form = await openAct(page, "现场核查");
    await form.getByLabel("吴审查").check();
    await yesNo(form, "符合许可条件", true);
    await form.getByLabel("核查记录").fill("布局与平面图一致，设备齐全。");
    await form.getByRole("button", { name: "继续", exact: true }).click();
    await form.getByRole("button", { name: "确认：现场核查" }).click();
    await form.getByText("现场核查应当由两名以上工作人员进行").waitFor();
    await form.getByRole("link", { name: "《行政许可法》第三十四条第三款" }).first().waitFor();
    await form.getByRole("button", { name: "修改“核查人员”" }).click();
    await form.getByLabel("郑核查").check();
    await form.getByRole("button", { name: "继续", exact: true }).click();
    await form.getByRole("button", { name: "确认：现场核查" }).click();
    await page.getByRole("heading", { name: "“现场核查”已记入本案" }).waitFor();
  });

  test("time for testing does not count, once it was told in writing", async () => {
    const { page } = reviewer;
    await moveDay(reviewer, "2032-03-03");
    await openMatter(reviewer, matter.number);
    await doAct(page, "告知所需时间并暂停计算", async (form) => {
      await form.getByRole("group", { name: "依法需要的程序" }).getByLabel("检测", { exact: true }).check();
      await form.getByLabel("书面告知申请人的日期").fill("2032-03-03");
      await form.getByLabel("预计所需工作日").fill("5");
    });
    await moveDay(reviewer, "2032-03-10");
    await openMatter(reviewer, matter.number);
    await doAct(page, "恢复计算", (form) => form.getByLabel("结果").fill("检测合格"));
    await clockOf(page, decision).getByText("怎么算的").click();
    await clockOf(page, decision).getByRole("listitem").getByText("检测").waitFor();
    // 3, 4, 5, 8, 9 and 10 March do not count: six working days more.
    await dueOf(page, decision).getByText("2032年4月6日（星期二）").waitFor();
  });

  test("the head grants the licence", async () => {
    await officerSignsIn(head, "head");
    await openMatter(head, matter.number);
    await doAct(head.page, "准予许可");
    await head.page.locator(".matter-stage", { hasText: "已准予，待颁证" }).waitFor();
  });

  test("she verifies the decision’s receipt in the browser, and `mingfa verify` agrees", async () => {
    const { page } = lin;
    await page.goto(`/matters/${matter.id}`);
    await page.locator("li.mf-timeline-entry", { hasText: "准予许可" }).getByRole("link", { name: "存证凭证" }).click();
    await page.getByRole("button", { name: "核对凭证", exact: true }).click();
    await page.getByRole("heading", { name: "凭证有效" }).waitFor();
    const fingerprint = await page.getByLabel("你信任的公钥指纹").inputValue();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载凭证（JSON）" }).click();
    const file = await (await saving).path();
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ v: 1 });
    const { code, stdout } = await runMingfa("verify", file, "--key", fingerprint, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ valid: true });
    expect(code).toBe(0);
  });

  test("nothing broke on any page on the way", () => {
    expect([lin, clerk, reviewer, head].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
