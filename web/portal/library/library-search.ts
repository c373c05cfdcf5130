import type { StatuteLine } from "@mingfa/contract";

export type Level = StatuteLine["level"];

/** Levels of statutes, highest first. */
export const statuteLevels: readonly Level[] = [
  "law",
  "judicialInterpretation",
  "centralRule",
  "adminRegulation",
  "localRegulation",
  "deptRule",
  "localRule",
  "normativeDocument",
];

/** What the address of a search holds; `from` is where its page begins. */
export type LibrarySearch = { q?: string; level?: Level; on?: string; statute?: string; from?: number };

const civilDay = /^\d{4}-\d{2}-\d{2}$/;

/** Reads it; what is no such value is as if it weren't there. A question of figures alone arrives as a number. */
export const librarySearch = (search: Record<string, unknown>): LibrarySearch => {
  const { q, on, statute, from } = search;
  const level = statuteLevels.find((one) => one === search["level"]);
  return {
    ...((typeof q === "string" || typeof q === "number") && q !== "" && { q: String(q).slice(0, 200) }),
    ...(level && { level }),
    ...(typeof on === "string" && civilDay.test(on) && { on }),
    ...(typeof statute === "string" && statute !== "" && { statute }),
    ...(typeof from === "number" && Number.isInteger(from) && from > 0 && { from }),
  };
};
