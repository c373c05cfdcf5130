import { printNumeral } from "@mingfa/core/law";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language.ts";

/** Names an article by its number in citations: `60` is 第六十条, `120-1` 第一百二十条之一. */
export const useArticleName = (): ((article: string) => string) => {
  const { t } = useTranslation("ui");
  const language = useLanguage();
  const numeral = (number: string) => (language === "zh" ? printNumeral(Number(number)) : number);
  return (article) => {
    const [number = "", suffix] = article.split("-");
    return suffix === undefined
      ? t("library.article", { number: numeral(number) })
      : t("library.articleSuffixed", { number: numeral(number), suffix: numeral(suffix) });
  };
};
