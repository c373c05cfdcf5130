import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the page in the tab; with `fault`, led by “错误：” so that a screen reader hears it first. */
export const usePageTitle = (title: string, product: string, fault = false): void => {
  const { t } = useTranslation("ui");
  const lead = fault ? t("form.error") : "";
  useEffect(() => {
    document.title = `${lead}${title} · ${product}`;
  }, [lead, title, product]);
};
