import { decimal, type Decimal } from "../expression/decimal.ts";
import { asNumber, inYuan, percentOf, yuan, type DiscretionAnswer, type Step } from "./answer.ts";
import { apologise } from "./apology.ts";
import type { CaseFault, DiscretionCase } from "./case.ts";
import { choicesFor, optionsFor, strayChoices } from "./choose.ts";
import type { DiscretionMethod } from "./method.ts";
import { sourceOf } from "./section.ts";
import { liesWithin } from "./statutory-range.ts";
import { remark, type Remark } from "./words.ts";
import type { Factor, Option, WeightedTable } from "./weighted-table.ts";

/** Adds up the weights of a case and takes the percentage, between floor and cap, of the table's amount. */
export const weighCase = (
  table: WeightedTable,
  given: DiscretionCase,
  method: DiscretionMethod,
): { ok: true; answer: DiscretionAnswer } | { ok: false; fault: CaseFault } => {
  const { section, formula } = table;
  const quantity = quantityOf(table, given);
  if (quantity === undefined) {
    const of = formula.of ?? "";
    return { ok: false, fault: { field: "base", zh: `本表须给出${of}`, en: `this table needs ${of}` } };
  }
  const warnings: Remark[] = [
    ...table.remarks,
    ...strayChoices(
      table.factors.flatMap(({ names }) => names),
      given,
    ),
  ];
  if (formula.of === undefined && given.base)
    warnings.push(
      remark(
        "baseUnused",
        "本表按固定数额计算，没有用到 base",
        "this table multiplies a fixed amount; base is not used",
      ),
    );
  const { percent, steps } = sum(table, given, method, warnings);
  const amount = formula.times.times(quantity.amount);
  const fine = percentOf(percent, amount);
  const product = formula.of === undefined ? yuan(amount) : `${quantity.amount.toFixed()} × ${formula.times.toFixed()}`;
  steps.push({
    step: "fine",
    why: {
      zh: `${percent.toFixed()}% × ${product} = ${yuan(fine)}（${formula.text}${quantity.note}）`,
      en: `${percent.toFixed()} % × ${product} = ${yuan(fine)}`,
    },
    fine: inYuan(fine),
    source: sourceOf(section, "备注"),
  });
  const least = table.range && table.range.from.times(table.range.of === undefined ? 1 : quantity.amount);
  const most = table.range?.to?.times(table.range.of === undefined ? 1 : quantity.amount);
  const final = apologise(fine, { least, most }, given, method, steps, warnings);
  const within = table.range ? liesWithin(final, table.range, quantity.amount) : null;
  if (least) steps.push(statuteStep(within === true, final, least, most, section));
  return {
    ok: true,
    answer: {
      percent: asNumber(percent),
      fine: inYuan(final),
      unit: "CNY",
      withinStatute: within,
      statute: least ? { least: inYuan(least), most: most ? inYuan(most) : null } : null,
      steps,
      warnings,
    },
  };
};

const statuteStep = (
  within: boolean,
  fine: Decimal,
  least: Decimal,
  most: Decimal | undefined,
  section: WeightedTable["section"],
): Step => {
  const range = `${yuan(least)}${most ? `至 ${yuan(most)}` : "以上"}`;
  const english = `${yuan(least)}${most ? ` to ${yuan(most)}` : " and more"}`;
  return {
    step: "statute",
    why: within
      ? { zh: `在法定幅度之内（${range}）`, en: `within what the law allows (${english})` }
      : {
          zh: `${yuan(fine)} 不在法定幅度之内（${range}）`,
          en: `${yuan(fine)} is not within what the law allows (${english})`,
        },
    source: sourceOf(section, (section.law_penalty[0] ?? "").slice(0, 40)),
  };
};

type Quantity = { amount: Decimal; note: string };

const quantityOf = ({ formula, least }: WeightedTable, { base }: DiscretionCase): Quantity | undefined => {
  if (formula.of === undefined) return { amount: decimal(1), note: "" };
  if (!base) return undefined;
  return least && base.lt(least.least) ? { amount: least.least, note: `；${least.text}` } : { amount: base, note: "" };
};

const sum = (
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
