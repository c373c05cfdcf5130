import i18next, { type BackendModule, type ResourceKey } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import zh from "./locales/zh.ts";

export type Language = "zh" | "en";

const storedAs = "mingfa.language";

/** The words of one namespace: Chinese at hand, English fetched when asked for. */
export type Dictionary = { zh: ResourceKey; en: () => Promise<{ default: ResourceKey }> };

const shared: Dictionary = { zh, en: () => import("./locales/en.ts") };

/** Starts i18next with the shared words and an app's own; resolves when the reader's language is ready to draw. */
export const startLanguage = async (app: Record<string, Dictionary>): Promise<void> => {
  const dictionaries: Record<string, Dictionary> = { ui: shared, ...app };
  const english: BackendModule = {
    type: "backend",
    init: () => undefined,
    read: (_language, namespace, done) => {
      const load = dictionaries[namespace]?.en();
      if (!load) return done(new Error(namespace), false);
      load.then(
        (words) => done(null, words.default),
        (error: Error) => done(error, false),
      );
    },
  };
  i18next.on("languageChanged", markPage);
  await i18next
    .use(english)
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      fallbackLng: "zh",
      ns: Object.keys(dictionaries),
      resources: { zh: Object.fromEntries(Object.entries(dictionaries).map(([name, words]) => [name, words.zh])) },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
    });
  markPage(i18next.language);
};

export const currentLanguage = (): Language => (i18next.language === "en" ? "en" : "zh");

/** The language being read, redrawn when it changes. */
export const useLanguage = (): Language => (useTranslation("ui").i18n.language === "en" ? "en" : "zh");

export const chooseLanguage = async (language: Language): Promise<void> => {
  globalThis.localStorage?.setItem(storedAs, language);
  await i18next.changeLanguage(language);
};

const storedLanguage = (): Language => (globalThis.localStorage?.getItem(storedAs) === "en" ? "en" : "zh");

const markPage = (language: string): void => {
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
};
