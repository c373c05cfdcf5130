import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPacks } from "@mingfa/server/packs/index.ts";

const doings =
  "经营 生产 运输 储存 销售 进口 安装 检验 维修 回收 设立 招用 租赁 展览 放映 印刷 养殖 种植 采集 发布".split(" ");
const things =
  "食品 药品 化妆品 电梯 锅炉 图书 网吧 学校 诊所 茶叶 水果 种子 饲料 鱼苗 广告 客车 货车 船舶 游乐设施 体育场馆 幼儿园 养老院 停车场 加油站 冷库".split(
    " ",
  );
const kinds = ["许可", "变更", "延续", "备案"];

/** Invented items, no two of one name: what is done, to what, and which kind of item it is. */
const names = doings.flatMap((doing) => things.flatMap((thing) => kinds.map((kind) => `${thing}${doing}${kind}`)));

/** Copies the packs and adds items until there are `count`: a sound one under invented names. */
export const packsWithItems = (packs: string, into: string, count: number): void => {
  cpSync(packs, into, { recursive: true });
  const folder = join(into, "licensing/items");
  const { items } = loadPacks(packs);
  const pattern = items.get("prepackaged-food-filing");
  if (names.length < count) throw new Error(`only ${names.length} names for ${count} items`);
  for (const [at, name] of names.slice(0, count - items.size).entries()) {
    const item = {
      ...pattern,
      id: `invented-${at}`,
      codes: [{ scheme: "虚构", value: `9900${at}` }],
      title: { zh: name, en: `Invented item ${at}` },
      summary: { zh: `从事${name.slice(0, -2)}活动的单位和个人办理（虚构）`, en: `For those who do ${at} (invented)` },
      plainWords: [`办${name.slice(0, 2)}证`, `我要${name.slice(2, 4)}${name.slice(0, 2)}`],
    };
    // JSON is YAML.
    writeFileSync(join(folder, `invented-${at}.yaml`), JSON.stringify(item));
  }
};
