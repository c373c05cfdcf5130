import { decimal, type Decimal } from "../expression/decimal.ts";
import { asNumber, type Step } from "./answer.ts";
import type { DiscretionCase } from "./case.ts";
import { choicesFor, optionsFor } from "./choose.ts";
import type { DiscretionMethod } from "./method.ts";
import { sourceOf } from "./section.ts";
import { remark, type Remark } from "./words.ts";
import type { Factor, Option, WeightedTable } from "./weighted-table.ts";

/** The weights of a case one by one, raised to the floor and capped; each step names its row, the table or the method. */
export const addWeights = (
  table: WeightedTable,
  given: DiscretionCase,
  method: DiscretionMethod,
  warnings: Remark[],
): { percent: Decimal; steps: Step[] } => {
  const { section } = table;
  let total = table.start;
  const steps: Step[] = [
    {
      step: "start",
      why: { zh: `裁量起点 ${total.toFixed()}%`, en: `starts at ${total.toFixed()} %` },
      percent: asNumber(total),
      total: asNumber(total),
      source: sourceOf(section, "裁量起点"),
    },
  ];
  for (const factor of table.factors) {
    const { option, missing } = chosen(factor, given, method, warnings);
    total = total.plus(option.weight);
    steps.push({
      step: "factor",
      why: missing
        ? {
            zh: `${factor.name}未能查明，按最低档“${option.label}”计 ${option.weight.toFixed()}%`,
            en: `not established: the lowest band, ${option.weight.toFixed()} %`,
          }
        : {
            zh: `${factor.name}：${option.label}，加 ${option.weight.toFixed()}%`,
            en: `adds ${option.weight.toFixed()} %`,
          },
      factor: factor.name,
      option: option.label,
      percent: asNumber(option.weight),
      total: asNumber(total),
      source: sourceOf(section, `${factor.name} / ${option.label}`),
      ...(missing ? { basis: method.missing.basis } : {}),
    });
  }
  if (table.floor && total.lt(table.floor.percent)) {
    total = table.floor.percent;
    const { text } = table.floor;
    steps.push({
      step: "floor",
      why: { zh: text, en: `raised to ${total.toFixed()} %` },
      total: asNumber(total),
      source: sourceOf(section, "备注"),
    });
  }
  return { percent: capped(table, total, method, steps), steps };
};

/** The table's own cap, else the method's. */
const capped = ({ cap, section }: WeightedTable, total: Decimal, method: DiscretionMethod, steps: Step[]): Decimal => {
  const most = decimal(method.sum.most);
  const percent = cap && cap.percent.lt(most) ? cap.percent : most;
  if (total.lte(percent)) return total;
  steps.push({
    step: "cap",
    why: { zh: cap?.text ?? `权重之和最高不超过 ${percent.toFixed()}%`, en: `no more than ${percent.toFixed()} %` },
    total: asNumber(percent),
    ...(cap ? { source: sourceOf(section, "备注") } : {}),
    basis: method.sum.basis,
  });
  return percent;
};

const chosen = (
  factor: Factor,
  given: DiscretionCase,
  method: DiscretionMethod,
  warnings: Remark[],
): { option: Option; missing: boolean } => {
  const choices = choicesFor(factor.names, given);
  const found = choices.flatMap((choice) => {
    const options = optionsFor(factor.options, choice, method.bounds);
    if (options.length === 0 && choice !== null)
      warnings.push(
        remark(
          "unknownOption",
          `“${factor.name}”没有选项“${choice.toString()}”`,
          `“${factor.name}” has no option “${choice.toString()}”`,
          factor.name,
        ),
      );
    return options;
  });
  const [first] = found;
  if (!first) {
    warnings.push(
      remark(
        "missingFactor",
        `“${factor.name}”未能查明，按最低档计`,
        `“${factor.name}” is not established: the lowest band`,
        factor.name,
      ),
    );
    return { option: extreme(factor.options, (a, b) => a.weight.lt(b.weight)), missing: true };
  }
  if (new Set(found).size > 1)
    warnings.push(
      remark(
        "severalOptions",
        `“${factor.name}”有几个选项，按权重最高的计`,
        `“${factor.name}” has several options: the heaviest counts`,
        factor.name,
      ),
    );
  return { option: extreme(found, (a, b) => a.weight.gt(b.weight)), missing: false };
};

const extreme = (options: readonly Option[], better: (a: Option, b: Option) => boolean): Option => {
  const [first, ...rest] = options;
  if (!first) throw new RangeError("a factor without options");
  return rest.reduce((best, option) => (better(option, best) ? option : best), first);
};
