import { parseCitation, parseCitationKey, citationKey, type CitationResult } from "@mingfa/core/law";
import { readPacks } from "#packs";
import { loadConfig } from "#platform/config";
import { articleOn } from "#law";
import { civilDay, today } from "../civil-day.ts";
import type { Command } from "../command.ts";
import { withTexts } from "../law-texts.ts";
import { print } from "../print.ts";
import { badInput } from "../problem.ts";
import { refusePacks } from "../refuse-packs.ts";

/** The words of an article as in force on a day. */
export const lawShow: Command = {
  name: "law show",
  usage: "STATUTE/ARTICLE [--on YYYY-MM-DD] [--json]",
  summary: {
    zh: "显示某日施行的条文；文本取自 LAW_DIR（默认 ../shared/law），没有时取自已导入的条文",
    en: "Shows an article as in force on a day, from LAW_DIR (default ../shared/law), else from what was imported",
  },
  examples: ["mingfa law show 行政处罚法/60 --on 2026-11-23 --json", "mingfa law show 行政许可法第三十二条"],
  options: { on: { type: "string" } },
  words: { least: 1, most: 1 },
  run: async (args) => {
    const on = args.text("on");
    const date = on === undefined ? today() : civilDay(on, "--on");
    const { citation, text } = parsed(args.words[0] ?? "");
    const config = loadConfig(process.env);
    const packs = readPacks(config.packsDir);
    if (!packs.ok) throw refusePacks(packs.errors);
    const found = await withTexts(config, (texts) =>
      articleOn({ statutes: packs.packs.statutes, texts }, citation.statute, text.slice(text.indexOf("/") + 1), date),
    );
    if (!found.ok) throw badInput(found.fault.code, found.fault.message.zh, found.fault.message.en);
    const { loaded, version, ...article } = found.article;
    if (!loaded)
      throw badInput(
        "noText",
        `没有《${article.statute}》${version ?? ""}年版的文本，请设置 LAW_DIR 或者先执行 mingfa law import`,
        `no text of 《${article.statute}》 (${version ?? ""}) is at hand: set LAW_DIR, or run mingfa law import`,
      );
    const answer = {
      statute: article.statute,
      version,
      inForceFrom: article.inForceFrom,
      article: article.article,
      text: article.text,
      paragraphs: article.paragraphs,
    };
    print(args.flag("json"), answer, () => `《${article.statute}》（${version}）${article.article}\n${article.text}`);
  },
};

const parsed = (source: string): { citation: { statute: string }; text: string } => {
  const result: CitationResult = source.includes("/") ? parseCitationKey(source) : parseCitation(source);
  if (!result.ok) throw badInput("citation", result.error.message.zh, result.error.message.en);
  return { citation: result.citation, text: citationKey(result.citation) };
};
