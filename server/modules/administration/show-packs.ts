import type { PackOverview, PackVersion } from "@mingfa/contract";
import { civilDate, versionInForceOn, type Procedure } from "@mingfa/core/procedure";
import { runningProcedures } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";

/** The packs in use: every version with its hash, its day, its transition rule and the matters under it. */
export const showPacks = async (node: AdministrationNode): Promise<PackOverview> => {
  const { packs } = node;
  const running = new Map(
    (await runningProcedures(node.procedure)).map((one) => [`${one.procedure} ${one.version}`, one.running]),
  );
  const today = civilDate(node.now());
  return {
    hash: packs.hash,
    calendar: node.calendars.now().hash,
    statutes: packs.statutes.statutes.length,
    terms: packs.terms.size,
    items: packs.items.size,
    procedures: [...packs.procedures].flatMap(([id, versions]) => {
      const current = versionInForceOn(
        versions.map(({ procedure }) => procedure),
        today,
      );
      const newest = versions.at(-1)?.procedure;
      if (!newest) return [];
      return [
        {
          id,
          title: newest.definition.title,
          acts: newest.acts.size,
          versions: versions.toReversed().map(({ procedure, hash, file }): PackVersion => {
            const { version, inForce } = procedure.definition;
            return {
              version,
              hash,
              file,
              inForce,
              running: running.get(`${id} ${version}`) ?? 0,
              current: procedure === current,
              transition: transitionOf(procedure),
            };
          }),
        },
      ];
    }),
  };
};

const transitionOf = ({ definition: { transition, stages } }: Procedure): PackVersion["transition"] => ({
  applies: transition.applies,
  stages:
    transition.applies === "fromStage"
      ? transition.stages.map((stage) => stages[stage]?.label ?? { zh: stage, en: stage })
      : [],
});
