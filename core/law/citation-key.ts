import { type Citation, type CitationResult, citationError } from "./citation.ts";
import { shortStatuteName } from "./citation-name.ts";

const NUMBER = "[1-9]\\d{0,3}";
const KEY = new RegExp(
  `^([^/\\s]+)/(${NUMBER})(?:-(${NUMBER}))?(?:/(${NUMBER}|-(?=/))(?:/(${NUMBER})(?:/(${NUMBER}))?)?)?$`,
);

/**
 * The machine form: statute/article[/paragraph[/item[/subitem]]], as 行政处罚法/60/1/2.
 * 第一百二十条之一 is 120-1; an item cited without a paragraph has `-` in the paragraph's place: 行政许可法/69/-/4.
 */
export function citationKey(citation: Citation): string {
  const { statute, article, articleSuffix, paragraph, item, subitem } = citation;
  const parts = [statute, articleSuffix === undefined ? `${article}` : `${article}-${articleSuffix}`];
  if (paragraph !== undefined || item !== undefined) parts.push(`${paragraph ?? "-"}`);
  if (item !== undefined) parts.push(`${item}`);
  if (subitem !== undefined) parts.push(`${subitem}`);
  return parts.join("/");
}

/** Reads the machine form; anything else, also a statute not in its short name, is refused with code `key`. */
export function parseCitationKey(key: string): CitationResult {
  const match = KEY.exec(key);
  const [, statute, article, suffix, paragraph, item, subitem] = match ?? [];
  if (statute === undefined || article === undefined) {
    return citationError(
      "key",
      key,
      0,
      "不是“法名/条[/款[/项[/目]]]”的写法，例如“某某法/60/1/2”",
      "not of the form statute/article[/paragraph[/item[/subitem]]], for example 某某法/60/1/2",
    );
  }
  if (shortStatuteName(statute) !== statute) {
    const name = shortStatuteName(statute);
    return citationError("key", key, 0, `法名应写作“${name}”`, `write the statute's short name “${name}”`);
  }
  return {
    ok: true,
    citation: {
      statute,
      article: Number(article),
      ...(suffix !== undefined && { articleSuffix: Number(suffix) }),
      ...(paragraph !== undefined && paragraph !== "-" && { paragraph: Number(paragraph) }),
      ...(item !== undefined && { item: Number(item) }),
      ...(subitem !== undefined && { subitem: Number(subitem) }),
    },
  };
}
