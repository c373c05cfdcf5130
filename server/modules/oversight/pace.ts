import type { Pace, StepFigures, Text } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import type { NamedOrgan, ProcedureNode } from "#procedure";
import { stepRows, termRows, type StepRow } from "./store.ts";
import { supervised } from "./supervised.ts";

export type PaceAsked = { organ?: string; each?: "organ"; from?: string };

/** Where the time of closed matters went, and how well the authorities kept their terms. */
export const pace = async (node: ProcedureNode, actor: Actor, asked: PaceAsked): Promise<Pace> => {
  const organs = await supervised(node, actor, asked.organ);
  const from = `${asked.from ?? yearBefore(civilDate(node.now()))}-01`;
  const query = { organs: organs.map(({ id }) => id), from, each: asked.each === "organ" };
  const [steps, terms] = await Promise.all([stepRows(node.db, query), termRows(node.db, query)]);
  const names = new Names(node, organs);
  return {
    steps: stepFigures(steps, names),
    terms: terms
      .map(({ organ, procedure, clock, inTime, late }) => ({
        procedure: { id: procedure, title: names.title(procedure) },
        clock: { id: clock, label: names.clock(procedure, clock) },
        ...names.organ(organ),
        inTime,
        late,
      }))
      .toSorted((a, b) => b.late - a.late || b.inTime - a.inTime),
  };
};

const yearBefore = (today: string): string => `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`;

const stepFigures = (rows: StepRow[], names: Names): StepFigures[] =>
  [...Map.groupBy(rows, ({ organ, procedure, stage }) => JSON.stringify([organ, procedure, stage])).values()]
    .flatMap((all): StepFigures[] => {
      const [first] = all;
      const spread = (measure: StepRow["measure"]) => {
        const { median = 0, p90 = 0 } = all.find((row) => row.measure === measure) ?? {};
        return { median, p90 };
      };
      if (!first) return [];
      const { organ, procedure, stage, times } = first;
      return [
        {
          procedure: { id: procedure, title: names.title(procedure) },
          stage: { id: stage, label: names.stage(procedure, stage) },
          ...names.organ(organ),
          times,
          natural: spread("natural"),
          working: spread("working"),
          excluded: spread("excluded"),
        },
      ];
    })
    .toSorted((a, b) => b.working.p90 - a.working.p90 || b.times - a.times);

/** What figures are called, by the newest version of each procedure. */
class Names {
  readonly #node: ProcedureNode;
  readonly #organs: ReadonlyMap<string, NamedOrgan>;

  constructor(node: ProcedureNode, organs: NamedOrgan[]) {
    this.#node = node;
    this.#organs = new Map(organs.map((organ) => [organ.id, organ]));
  }

  title(procedure: string): Text {
    return this.#newest(procedure)?.definition.title ?? { zh: procedure, en: procedure };
  }

  stage(procedure: string, stage: string): Text {
    return this.#newest(procedure)?.definition.stages[stage]?.label ?? { zh: stage, en: stage };
  }

  clock(procedure: string, clock: string): Text {
    return this.#newest(procedure)?.clocks.get(clock)?.label ?? { zh: clock, en: clock };
  }

  organ(id: string): { organ: NamedOrgan } | object {
    const organ = this.#organs.get(id);
    return organ ? { organ } : {};
  }

  #newest(procedure: string) {
    return this.#node.procedures.get(procedure)?.at(-1)?.procedure;
  }
}
