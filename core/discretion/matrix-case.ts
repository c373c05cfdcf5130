import { decimal, type Decimal } from "../expression/decimal.ts";
import { asNumber, inYuan, percentOf, yuan, zero, type DiscretionAnswer, type Step } from "./answer.ts";
import { apologise } from "./apology.ts";
import type { CaseFault, DiscretionCase } from "./case.ts";
import { choicesFor, optionsFor, strayChoices } from "./choose.ts";
import type { MatrixRow, MatrixTable, RowFine } from "./matrix-table.ts";
import type { DiscretionMethod } from "./method.ts";
import { sourceOf } from "./section.ts";
import { liesWithin } from "./statutory-range.ts";
import { plain, remark, type Remark } from "./words.ts";

/** Finds the row of a case, and where in its range the fine falls when the case says how grave it is. */
export const findInMatrix = (
  table: MatrixTable,
  given: DiscretionCase,
  method: DiscretionMethod,
): { ok: true; answer: DiscretionAnswer } | { ok: false; fault: CaseFault } => {
  const warnings: Remark[] = [...table.remarks, ...strayChoices(table.factors, given)];
  const steps: Step[] = [];
  const { column: wanted } = given;
  const column = wanted === undefined ? 0 : table.columns.findIndex((name) => plain(name) === plain(wanted));
  if (column < 0) {
    const known = table.columns.join("、");
    return { ok: false, fault: { field: "column", zh: `没有这一栏（有：${known}）`, en: `no such column (${known})` } };
  }
  const row = rowFor(table, column, given, method, warnings, steps);
  const fine = row?.fines[column];
  if (!row || !fine) {
    const at = row ? `（第 ${row.number} 行）` : "";
    return {
      ok: false,
      fault: { field: "choices", zh: `这种情形读不出罚款${at}`, en: "no fine can be read for this case" },
    };
  }
  if (fine.of !== undefined && !given.base)
    return { ok: false, fault: { field: "base", zh: `这一行须给出${fine.of}`, en: `this row needs ${fine.of}` } };
  const by = fine.of === undefined ? decimal(1) : (given.base ?? zero);
  const [least, most] = [fine.from?.times(by), fine.to?.times(by)];
  steps.push({
    step: "row",
    why: { zh: `第 ${row.number} 行：${fine.text}`, en: `row ${row.number}: ${fine.text}` },
    source: sourceOf(table.section, `${row.number}`),
  });
  const set = amountIn({ least, most }, given, method, steps, warnings);
  const statutory = statutoryOf(table, least, most, by);
  if (!statutory)
    warnings.push(remark("noRange", "法条中没有读出罚款幅度，无法核对", "no range could be read in the provision"));
  const bounds = { least: statutory?.from.times(statutory.of === undefined ? 1 : by), most: statutory?.to };
  const final = set && apologise(set, bounds, given, method, steps, warnings);
  const ends = final ? [final] : [least ?? zero, most ?? zero];
  return {
    ok: true,
    answer: {
      percent: null,
      fine: final ? inYuan(final) : null,
      unit: "CNY",
      range: {
        least: least ? inYuan(least) : null,
        most: most ? inYuan(most) : null,
        mostIncluded: most !== undefined && least?.eq(most) === true ? true : method.bounds.below,
      },
      withinStatute: statutory ? ends.every((end) => liesWithin(end, statutory, by)) : null,
      statute: statutory
        ? {
            least: inYuan(statutory.from.times(scale(statutory.of, by))),
            most: statutory.to ? inYuan(statutory.to.times(scale(statutory.of, by))) : null,
          }
        : null,
      steps,
      warnings,
    },
  };
};

const scale = (of: string | undefined, by: Decimal): Decimal => (of === undefined ? decimal(1) : by);

/** The statutory range that holds the row, else the first of its kind. */
const statutoryOf = ({ ranges }: MatrixTable, least: Decimal | undefined, most: Decimal | undefined, by: Decimal) => {
  const holding = ranges.find((range) => [least ?? zero, most ?? zero].every((end) => liesWithin(end, range, by)));
  return holding ?? ranges[0];
};

/** Factor by factor the rows that fit; a factor not established leaves them all, and the lightest row is taken. */
const rowFor = (
  { factors, rows, section }: MatrixTable,
  column: number,
  given: DiscretionCase,
  method: DiscretionMethod,
  warnings: Remark[],
  steps: Step[],
): MatrixRow | undefined => {
  let left = rows;
  for (const [at, factor] of factors.entries()) {
    const labels = [...new Set(left.flatMap(({ conditions }) => conditions[at] ?? []))].map((label) => ({ label }));
    const any = left.filter(({ conditions }) => (conditions[at] ?? null) === null);
    if (labels.length === 0 || (labels.length === 1 && any.length === 0)) continue;
    const choices = choicesFor([factor], given);
    const chosen = choices.flatMap((choice) => optionsFor(labels, choice, method.bounds)).map(({ label }) => label);
    const [label] = chosen;
    if (label !== undefined) {
      left = left.filter(({ conditions }) => conditions[at] === label);
      steps.push({
        step: "factor",
        why: { zh: `${factor}：${label}`, en: `${factor}: ${label}` },
        factor,
        option: label,
        source: sourceOf(section, `${factor} / ${label}`),
      });
      continue;
    }
    for (const choice of choices)
      if (choice !== null)
        warnings.push(
          remark(
            "unknownOption",
            `“${factor}”没有选项“${choice.toString()}”`,
            `“${factor}” has no option “${choice.toString()}”`,
            factor,
          ),
        );
    warnings.push(
      remark(
        "missingFactor",
        `“${factor}”未能查明，按最低档计`,
        `“${factor}” is not established: the lowest band`,
        factor,
      ),
    );
    steps.push({
      step: "factor",
      why: { zh: `${factor}未能查明，按最低档计`, en: `${factor} is not established: the lowest band` },
      factor,
      basis: method.missing.basis,
    });
  }
  return lightest(left, column);
};

const lightest = (rows: readonly MatrixRow[], column: number): MatrixRow | undefined =>
  rows.toSorted((a, b) => weight(a.fines[column]).cmp(weight(b.fines[column])))[0];

/** A row whose fine cannot be read counts as the lightest, so that none heavier is taken in its place. */
const weight = (fine: RowFine | undefined): Decimal => (fine?.from ?? zero).plus(fine?.to ?? zero);

type Ends = { least: Decimal | undefined; most: Decimal | undefined };

/** The fine itself: the row's only amount, or the mean, or a share of the most; otherwise the officer sets it. */
const amountIn = (
  { least, most }: Ends,
  { degree }: DiscretionCase,
  { degrees }: DiscretionMethod,
  steps: Step[],
  warnings: Remark[],
): Decimal | undefined => {
  const set = (amount: Decimal, zh: string, en: string, basis: string) => {
    steps.push({
      step: "degree",
      why: { zh: `${zh}：${yuan(amount)}`, en: `${en}: ${yuan(amount)}` },
      fine: inYuan(amount),
      basis,
    });
    return amount;
  };
  if (!most) return undefined;
  if (least?.eq(most)) return least;
  if (!least && (degree === "ordinary" || degree === "lighter")) {
    const share = decimal(degrees.mostOnly[degree]);
    const word = degree === "ordinary" ? "一般处罚" : "从轻处罚";
    return set(
      percentOf(share, most),
      `${word}，按最高罚款的 ${asNumber(share)}%`,
      `${asNumber(share)} % of the most`,
      degrees.mostOnly.basis,
    );
  }
  const mean = (least ?? zero).plus(most).times("0.5");
  if (degree === "ordinary") return set(mean, "一般处罚，按平均数额", "the mean", degrees.basis);
  const [zh, en] =
    degree === undefined
      ? ["罚款数额由承办人在幅度内提出并说明理由", "the officer sets the amount within the range, with reasons"]
      : degree === "heavier"
        ? [`从重处罚，不低于平均数额 ${yuan(mean)}`, `heavier: no less than the mean, ${yuan(mean)}`]
        : [`从轻处罚，低于平均数额 ${yuan(mean)}`, `lighter: below the mean, ${yuan(mean)}`];
  warnings.push(remark("withinRange", zh, en));
  steps.push({ step: "degree", why: { zh, en }, basis: degrees.basis });
  return undefined;
};
