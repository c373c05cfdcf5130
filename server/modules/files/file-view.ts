import type { FileView } from "@mingfa/contract";
import type { FileRow } from "./store.ts";

/** A file as its owner sees it: how much has arrived, and once it is whole and judged, what to write into a form. */
export const fileView = ({ id, name, size, received, kind, sha256, scan }: FileRow): FileView => ({
  id,
  name: name ?? "",
  size,
  received,
  ...(kind === null || sha256 === null || scan === null ? {} : { whole: { kind, sha256, scan } }),
});
