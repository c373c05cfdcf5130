import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** The law library: statute texts, their versions, what is in force on a day, and what in the system rests on them. */
export { articleOn } from "./article-on.ts";
export {
  addCalendar,
  appliedCalendars,
  markApplied,
  unappliedCalendar,
  type AppliedCalendar,
  type PublishedCalendar,
} from "./calendar-store.ts";
export { livingCalendar, type LivingCalendar, type NamedCalendar } from "./living-calendar.ts";
export { lawHttp } from "./http.ts";
export type { LawNode } from "./law-node.ts";
export { importTexts } from "./import-texts.ts";
export { folderTexts } from "./folder-texts.ts";
export { readText } from "./read-text.ts";
export { importedTexts, noTexts, type LawTexts } from "./texts.ts";

export const lawMigrations: MigrationFolder = { module: "law", folder: join(import.meta.dirname, "migrations") };
