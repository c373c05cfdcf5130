import type { Paper } from "../paper.ts";

/** A decision to grant, one page. */
export const samplePaper = (changed: Partial<Paper> = {}): Paper => ({
  layout: "letter",
  organ: "明州市市场监督管理局（虚构）",
  title: "准予行政许可决定书",
  number: "食许准〔2026〕第12号",
  addressee: "明州小满面馆（虚构）",
  body: [
    "经审查，你单位在明州市（虚构）青石街4号从事食品经营的申请符合法定条件，准予许可。",
    "有效期自2026年3月2日至2031年3月1日。许可证在十个工作日内颁发送达。",
  ],
  basis: ["《行政许可法》第三十八条第一款", "《食品安全法》第三十五条第二款"],
  date: "2026-03-02",
  seal: {},
  check: {
    url: `https://mingfa.example/verify?act=8f14e45f-ceea-467f-9c53-2a5b6c7d8e9f&key=${"9f86d081".repeat(8)}`,
    lines: ["扫码核验本文书", "环节编号 8f14e45f-ceea-467f-9c53-2a5b6c7d8e9f"],
  },
  madeAt: "2026-03-02T02:00:00.000Z",
  ...changed,
});
