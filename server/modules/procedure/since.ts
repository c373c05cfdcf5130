import type { Text } from "@mingfa/contract";
import type { LawAct, Procedure } from "@mingfa/core/procedure";
import type { FoldRow } from "./store.ts";

/** What has happened in a matter since someone last looked, in words: “3 受理（2026-11-25）”. */
export const actsSince = (procedure: Procedure, acts: FoldRow[], lawActs: LawAct[], sequence: number): Text[] => {
  const all = [
    ...acts.map(({ sequence: number, act, effectiveOn }) => ({ number, act, effectiveOn })),
    ...lawActs.map(({ folded, act }) => ({ number: folded.sequence, act: act.id, effectiveOn: folded.effectiveOn })),
  ];
  return all
    .filter(({ number }) => number > sequence)
    .map(({ number, act, effectiveOn }) => {
      const label = procedure.acts.get(act)?.definition.label ?? { zh: act, en: act };
      return { zh: `${number} ${label.zh}（${effectiveOn}）`, en: `${number} ${label.en} (${effectiveOn})` };
    });
};
