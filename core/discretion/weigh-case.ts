import { decimal, type Decimal } from "../expression/decimal.ts";
import { addWeights } from "./add-weights.ts";
import { asNumber, inYuan, percentOf, yuan, type DiscretionAnswer, type Step } from "./answer.ts";
import { apologise } from "./apology.ts";
import type { CaseFault, DiscretionCase } from "./case.ts";
import { strayChoices } from "./choose.ts";
import type { DiscretionMethod } from "./method.ts";
import { sourceOf } from "./section.ts";
import { liesWithin } from "./statutory-range.ts";
import { remark, type Remark } from "./words.ts";
import type { WeightedTable } from "./weighted-table.ts";

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
  const { percent, steps } = addWeights(table, given, method, warnings);
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
