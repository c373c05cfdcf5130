import { aggregateFunctions, mayCarry, type Agreement } from "./agreement.ts";

/** What makes an agreement of the right shape senseless: the place, and the sentence. */
export type AgreementFault = { path: (string | number)[]; code: string; message: { zh: string; en: string } };

/** Holds the clauses of an agreement against each other, before anyone signs it. */
export const checkAgreement = (agreement: Agreement): AgreementFault[] => [
  ...periodFaults(agreement),
  ...fieldFaults(agreement),
  ...subjectFaults(agreement),
];

const periodFaults = ({ period: { from, to } }: Agreement): AgreementFault[] =>
  from <= to
    ? []
    : [fault(["period", "to"], "periodEmpty", "期限的终止日早于起始日", "the period ends before it begins")];

const fieldFaults = ({ fields: { granted }, method }: Agreement): AgreementFault[] => {
  const names = Object.keys(granted);
  if (names.length === 0)
    return [fault(["fields", "granted"], "noFields", "没有授予任何数据项", "no field is granted")];
  return Object.entries(granted).flatMap(([field, release]) => {
    const path = ["fields", "granted", field];
    if (!method.any.some((name) => mayCarry(name, release)))
      return [
        fault(
          path,
          "idleField",
          `所授予的共享方式都不能提供“${field}”`,
          `no method that is granted can carry “${field}”`,
        ),
      ];
    if (release.form === "aggregate" && !release.key && release.functions.length === 0)
      return [
        fault(
          path,
          "idleField",
          `“${field}”没有写明可作的统计（${aggregateFunctions.join("、")}）`,
          `no totals of “${field}” are granted`,
        ),
      ];
    return [];
  });
};

/** Totals count persons, not rows: without knowing who a row is about, a minimum of five may be five rows of one man. */
const subjectFaults = ({ fields: { granted }, rows: { subject } }: Agreement): AgreementFault[] =>
  subject === undefined && Object.values(granted).some(({ form }) => form === "aggregate")
    ? [
        fault(
          ["rows", "subject"],
          "noSubject",
          "有统计形式的数据项，须写明标识主体的数据项",
          "fields released as totals need the field that identifies the subject",
        ),
      ]
    : [];

const fault = (path: (string | number)[], code: string, zh: string, en: string): AgreementFault => ({
  path,
  code,
  message: { zh, en },
});
