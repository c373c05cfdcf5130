import type { Text } from "@mingfa/contract";
import { useLanguage } from "./language.ts";

/** Reads a sentence of the API in the reader's language. */
export const useSay = (): ((text: Text) => string) => {
  const language = useLanguage();
  return (text) => text[language];
};
