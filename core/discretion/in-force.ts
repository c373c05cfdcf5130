import { findStatute, shortStatuteName, versionInForce, type StatuteTable } from "../law/index.ts";
import type { DiscretionPack } from "./method.ts";
import type { Section } from "./section.ts";
import { remark, type Remark } from "./words.ts";

/** What no longer, or not yet, holds on a civil date: the benchmark itself, or a statute under which its table punishes. */
export const notInForce = (
  section: Section,
  { title, inForce, inForceTo }: DiscretionPack,
  statutes: StatuteTable,
  on: string,
): Remark[] => {
  const own = on < inForce || (inForceTo !== undefined && on > inForceTo);
  const cited = new Set(section.law_penalty.flatMap((text) => /^\s*《([^》]+)》第/.exec(text)?.[1] ?? []));
  return [
    ...(own
      ? [remark("benchmarkNotInForce", `《${title}》在 ${on} 不施行`, `“${title}” is not in force on ${on}`)]
      : []),
    ...[...cited].flatMap((name) => {
      const known = findStatute(statutes, shortStatuteName(name));
      return !known || versionInForce(statutes, known.name, on)
        ? []
        : [
            remark(
              "statuteNotInForce",
              `《${name}》在 ${on} 不施行，本表不能直接适用`,
              `《${name}》 is not in force on ${on}`,
            ),
          ];
    }),
  ];
};
