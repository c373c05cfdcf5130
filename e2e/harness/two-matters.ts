import { apiAs, applyByApi, performByApi } from "./api.ts";
import type { TestNode } from "./node.ts";

/** A matter that waits for its supplement, and one under review with time that does not count; some days have passed. */
export const twoMatters = async (node: TestNode): Promise<{ waiting: string; reviewed: string }> => {
  const [lin, clerk, reviewer] = [
    await apiAs(node.url, "lin"),
    await apiAs(node.url, "clerk"),
    await apiAs(node.url, "reviewer"),
  ];
  const { matter: waiting } = await applyByApi(lin, { materials: ["layoutPlan"] });
  await performByApi(clerk, waiting, "requestSupplement", {
    missing: ["processFlow", "safetyRules"],
    howToFix: "请补交",
  });
  const { matter: reviewed } = await applyByApi(lin);
  await performByApi(clerk, reviewed, "accept", { competent: true });
  await performByApi(reviewer, reviewed, "beginExclusion", { reason: "检测", noticeOn: "2032-03-01", expectedDays: 5 });
  await node.moveTo("2032-03-04");
  return { waiting, reviewed };
};
