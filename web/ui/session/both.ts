import type { Text } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import type accountWords from "../locales/account-zh.ts";

/** A word of ours about accounts as the API has its sentences, in both languages. */
export const useBoth = (): ((key: keyof (typeof accountWords)["missing"]) => Text) => {
  const { t } = useTranslation("ui");
  return (key) => ({ zh: t(`account.missing.${key}`, { lng: "zh" }), en: t(`account.missing.${key}`, { lng: "en" }) });
};
