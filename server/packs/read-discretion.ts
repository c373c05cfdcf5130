import { DiscretionPack } from "@mingfa/core/discretion";
import { StatuteTable } from "@mingfa/core/law";
import { checkDiscretion } from "./check-discretion.ts";
import { inOrder, type FileFault } from "./fault.ts";
import { Reading } from "./reading.ts";

/** The benchmarks of a packs folder by id with the table of statutes, and nothing else of it; or what is wrong with them. */
export const readDiscretion = (
  folder: string,
):
  | { ok: true; discretion: Map<string, DiscretionPack>; statutes: StatuteTable }
  | { ok: false; errors: FileFault[] } => {
  const reading = new Reading(folder);
  const discretion = reading.all("discretion", DiscretionPack);
  const statutes = reading.all("statutes", StatuteTable).flatMap(({ value }) => value.statutes);
  const own = reading.faults.filter(({ file }) => file.includes("/discretion/") || file === "law/statutes.yaml");
  const errors = inOrder([...own, ...checkDiscretion({ discretion })]);
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, discretion: new Map(discretion.map(({ value }) => [value.id, value])), statutes: { statutes } };
};
