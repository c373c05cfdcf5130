import type { Download } from "#platform/http";
import type { AdministrationNode } from "./administration-node.ts";
import { csvDownload } from "./csv.ts";
import { showCertificates, showOfficers, showOrgans, showPowers } from "./show-registry.ts";

/** No installation has more; a longer list is cut and says so in its last row. */
const most = 20_000;
const cut = ["……", `只列出前 ${most} 行`];

/** A list of the registry as a table to keep. */
export const exportRegistry = async (
  node: AdministrationNode,
  list: "organs" | "officers" | "certificates" | "powers",
): Promise<Download> => csvDownload(names[list], await tables[list](node));

const names = { organs: "机关", officers: "人员和岗位", certificates: "执法证件", powers: "权责清单" } as const;

const tables = {
  organs: async (node: AdministrationNode) => [
    ["代号", "名称", "行政区划", "统一社会信用代码", "在岗人数", "职权"],
    ...(await showOrgans(node, {})).map(({ id, name, region, creditCode, officers, powers }) => [
      id,
      name,
      region,
      creditCode,
      String(officers),
      powers.map(({ title }) => title.zh).join("；"),
    ]),
  ],
  officers: async (node: AdministrationNode) => {
    const { lines, next } = await showOfficers(node, {}, most);
    return [
      ["账号", "姓名", "机关", "岗位", "自", "至"],
      ...lines.flatMap(({ id, name, posts }) =>
        posts.map(({ organ, label, from, to = "" }) => [id, name, organ.name, label.zh, from, to]),
      ),
      ...(next === undefined ? [] : [cut]),
    ];
  },
  certificates: async (node: AdministrationNode) => {
    const { lines, next } = await showCertificates(node, {}, most);
    return [
      ["证件编号", "姓名", "机关", "制发机关", "有效期起", "有效期至", "失效日"],
      ...lines.map((line) => [
        line.number,
        line.officer.name,
        line.organ?.name ?? "",
        line.issuer,
        line.validFrom,
        line.validUntil,
        line.suspendedOn ?? "",
      ]),
      ...(next === undefined ? [] : [cut]),
    ];
  },
  powers: async (node: AdministrationNode) => [
    ["代码", "职权", "类别", "依据", "机关", "自", "至"],
    ...(await showPowers(node, {})).flatMap(({ code, title, kind, basis, holders }) => {
      const about = [code, title.zh, kind, basis.map(({ text }) => text).join("；")];
      return holders.length === 0
        ? [[...about, "", "", ""]]
        : holders.map(({ organ, from, to = "" }) => [...about, organ.name, from, to]);
    }),
  ],
};
