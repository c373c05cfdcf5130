import { useTranslation } from "react-i18next";
import { chooseLanguage } from "./language.ts";

/** Offers the other language, named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation("ui");
  const code = t("language.code") === "en" ? "en" : "zh";
  return (
    <button
      type="button"
      className="mf-link-button"
      lang={code === "en" ? "en" : "zh-CN"}
      onClick={() => void chooseLanguage(code)}
    >
      {t("language.other")}
    </button>
  );
}
