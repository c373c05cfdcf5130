import { queueGroups, type DeskFilter, type SearchFilter } from "@mingfa/contract";

export type DeskSearch = DeskFilter & { after?: string };
export type FindSearch = SearchFilter & { after?: string };

type Raw = Record<string, unknown>;

/** A text of the address; a number that looks like one arrives as one. */
const text = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  const said = typeof value === "number" ? String(value) : value;
  return typeof said === "string" && said.trim() !== "" ? said : undefined;
};

const oneOf = <const T extends string>(raw: Raw, name: string, known: readonly T[]): T | undefined =>
  known.find((one) => one === raw[name]);

/** What was given, without what was not: the address names only what narrows. */
const given = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

const date = (raw: Raw, name: string): string | undefined => /^\d{4}-\d{2}-\d{2}$/.exec(text(raw, name) ?? "")?.[0];

const kinds = ["citizen", "firm"] as const;
const states = ["open", "overdue", "closed"] as const;

/** The desk as its address names it. */
export const deskSearch = (raw: Raw): DeskSearch =>
  given<DeskSearch>({
    show: oneOf(raw, "show", states),
    group: oneOf(raw, "group", queueGroups),
    q: text(raw, "q"),
    procedure: text(raw, "procedure"),
    stage: text(raw, "stage"),
    kind: oneOf(raw, "kind", kinds),
    officer: text(raw, "officer"),
    from: date(raw, "from"),
    to: date(raw, "to"),
    after: text(raw, "after"),
  });

/** A search as its address names it. */
export const findSearch = (raw: Raw): FindSearch =>
  given<FindSearch>({
    q: text(raw, "q"),
    procedure: text(raw, "procedure"),
    stage: text(raw, "stage"),
    kind: oneOf(raw, "kind", kinds),
    officer: text(raw, "officer"),
    organ: text(raw, "organ"),
    state: oneOf(raw, "state", states),
    year: /^\d{4}$/.exec(text(raw, "year") ?? "")?.[0],
    after: text(raw, "after"),
  });

/** What a page narrows by, beside its view and its place: what can be cleared. */
export const isNarrowed = (search: DeskSearch): boolean =>
  Object.keys(search).some((name) => name !== "show" && name !== "group" && name !== "after");
