import { isCivilDate } from "@mingfa/core/procedure";
import { noSuchCursor } from "./errors.ts";

/** A place in a list: the last line's sort key, led by its group where the list has groups. */
export type Cursor = { group: string; date: string; id: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const printCursor = ({ group, date, id }: Cursor): string =>
  [group, date, id].filter((part) => part !== "").join();

/** Throws a Problem for what no page has handed out. */
export const readCursor = (after: string | undefined, groups: readonly string[] = [""]): Cursor | undefined => {
  if (after === undefined) return undefined;
  const parts = after.split(",");
  const [group = "", date = "", id = ""] = parts.length === 2 ? ["", ...parts] : parts;
  if (parts.length > 3 || !groups.includes(group) || !isCivilDate(date) || !uuid.test(id)) throw noSuchCursor();
  return { group, date, id };
};
