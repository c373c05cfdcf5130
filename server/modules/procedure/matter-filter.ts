/** What a list of matters is narrowed by. All of it must hold. */
export type MatterFilter = {
  procedure?: string | undefined;
  stage?: string | undefined;
  kind?: string | undefined;
  officer?: string | undefined;
  /** Bounds of the due date, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Bounds of the day it was opened, both included. */
  openedFrom?: string | undefined;
  openedTo?: string | undefined;
  sought?: Sought | undefined;
};

/** Any of these will do. */
export type Sought = { numbers: string[]; applicants: string[]; matters: string[] };

/** Values of a statement, and the places where they stand in it. */
export type Bound = { values: unknown[]; bind: (value: unknown) => string };

export const bound = (...first: unknown[]): Bound => {
  const values = [...first];
  return { values, bind: (value) => `$${values.push(value)}` };
};

/** The filter as conditions on `procedure.matter m`, each led by AND. */
export const filterSql = (filter: MatterFilter, { bind }: Bound): string => {
  const { sought } = filter;
  const equal = (column: string, value: string | undefined) =>
    value === undefined ? "" : ` AND m.${column} = ${bind(value)}`;
  const date = (test: string, value: string | undefined) =>
    value === undefined ? "" : ` AND m.${test} ${bind(value)}::date`;
  return [
    equal("procedure", filter.procedure),
    equal("stage", filter.stage),
    equal("applicant_kind", filter.kind),
    equal("officer", filter.officer),
    date("due >=", filter.from),
    date("due <=", filter.to),
    date("opened_on >=", filter.openedFrom),
    date("opened_on <=", filter.openedTo),
    sought === undefined
      ? ""
      : ` AND (m.number = ANY(${bind(sought.numbers)}::text[]) OR m.applicant = ANY(${bind(sought.applicants)}::text[]) OR m.id = ANY(${bind(sought.matters)}::uuid[]))`,
  ].join("");
};
