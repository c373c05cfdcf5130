import { decimal, type Decimal } from "../expression/decimal.ts";
import { inYuan, percentOf, yuan, type Step } from "./answer.ts";
import type { DiscretionCase } from "./case.ts";
import type { DiscretionMethod } from "./method.ts";
import { remark, type Remark } from "./words.ts";

/**
 * The fine after a public apology: less by the percentage that the authority grants, between those of the method, and never
 * below the least that the law allows.
 */
export const apologise = (
  fine: Decimal,
  { least, most }: { least: Decimal | undefined; most: Decimal | undefined },
  { apology: granted }: DiscretionCase,
  { apology }: DiscretionMethod,
  steps: Step[],
  warnings: Remark[],
): Decimal => {
  if (!granted) return fine;
  if (!apology || granted.lt(apology.least) || granted.gt(apology.most)) {
    const range = apology ? `${apology.least}%—${apology.most}%` : "—";
    warnings.push(
      remark(
        "apologyRefused",
        `公开道歉从轻的幅度应为 ${range}，没有降低`,
        `an apology takes off ${range}; nothing was taken off`,
      ),
    );
    return fine;
  }
  if ((least && fine.lte(least)) || (least && most && least.eq(most))) {
    warnings.push(
      remark("apologyRefused", "定额罚款或法定最低罚款不适用公开道歉从轻", "a fixed or least fine is not lowered"),
    );
    return fine;
  }
  const lowered = percentOf(decimal(100).minus(granted), fine);
  const final = least && lowered.lt(least) ? least : lowered;
  steps.push({
    step: "apology",
    why: {
      zh: `公开道歉承诺，降低 ${granted.toFixed()}%：${yuan(final)}${final === least ? "（法定最低罚款）" : ""}`,
      en: `after a public apology less ${granted.toFixed()} %: ${yuan(final)}`,
    },
    fine: inYuan(final),
    basis: apology.basis,
  });
  return final;
};
