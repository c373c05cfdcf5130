import { createHmac } from "node:crypto";
import { maskAddress, maskCitizenId, maskCreditCode, maskName, maskPhone } from "../../identity/index.ts";
import type { Agreement } from "../agreement.ts";
import type { AgreementState, ExchangeRequest } from "../request.ts";
import type { Row } from "../row-scope.ts";

// Written without a look at the compiled form: every clause as one plain statement of what must hold, slow and obvious.

/** The first clause that doesn't hold, or undefined where the exchange is permitted. */
export const firstBroken = (
  agreement: Agreement | undefined,
  request: ExchangeRequest,
  state: AgreementState,
): string | undefined => {
  if (agreement === undefined) return "agreement";
  const granted = (field: string) => Object.entries(agreement.fields.granted).find(([name]) => name === field)?.[1];
  const fit: Record<string, string[]> = {
    query: ["plain", "mask", "pseudonym"],
    batch: ["plain", "mask", "pseudonym"],
    file: ["plain", "mask", "pseudonym"],
    subscription: ["plain", "mask", "pseudonym"],
    verification: ["plain", "verify"],
    aggregation: ["plain", "aggregate"],
  };
  const holds: [string, boolean][] = [
    ["standing", state.standing.is === "inForce"],
    ["period", agreement.period.from <= request.on && request.on <= agreement.period.to],
    [
      "consumer",
      agreement.consumer.any.some(
        (one) =>
          one.region === request.consumer.region &&
          one.level === request.consumer.level &&
          one.organ === request.consumer.organ &&
          one.systems.some((system) => system === "*" || system === request.consumer.system),
      ),
    ],
    ["resource", agreement.resource.code === request.resource],
    [
      "purpose",
      agreement.purpose.any.some(({ kind, code }) => kind === request.purpose.kind && code === request.purpose.code),
    ],
    ["method", agreement.method.any.some((method) => method === request.method)],
    [
      "fields",
      request.fields.length > 0 &&
        request.fields.every((field) => fit[request.method]?.includes(granted(field)?.form ?? "") === true) &&
        totalsHold(agreement, request),
    ],
    [
      "rows",
      agreement.rows.subject === undefined ||
        !["query", "verification"].includes(request.method) ||
        (request.subject ?? "") !== "",
    ],
    ["rows", Number.isInteger(request.units) && request.units > 0 && request.units <= agreement.rows.most],
    ["quota", state.used >= 0 && state.used + request.units <= agreement.quota.limit],
    ["rate", state.recent >= 0 && state.recent < agreement.rate.limit],
  ];
  return holds.find(([, kept]) => !kept)?.[0];
};

const totalsHold = (agreement: Agreement, request: ExchangeRequest): boolean => {
  const { totals, fields, method } = request;
  if (method !== "aggregation") return totals === undefined;
  if (totals === undefined) return false;
  const release = (field: string) => Object.entries(agreement.fields.granted).find(([name]) => name === field)?.[1];
  const named = [...totals.by, ...totals.measures.map(({ field }) => field)];
  const keysHold = totals.by.every((field) => {
    const found = release(field);
    return found?.form === "plain" || (found?.form === "aggregate" && found.key);
  });
  const measuresHold = totals.measures.every((measure) => {
    const found = release(measure.field);
    return found?.form === "plain" || (found?.form === "aggregate" && found.functions.includes(measure.function));
  });
  return (
    keysHold &&
    measuresHold &&
    named.every((field) => fields.includes(field)) &&
    fields.every((field) => named.includes(field))
  );
};

/** Whether a row is within what was agreed, for this request. */
export const rowHolds = (agreement: Agreement, request: ExchangeRequest, row: Row): boolean => {
  const { all, subject } = agreement.rows;
  const conditions = all.every((condition) => {
    const value = row[condition.field];
    if (condition.is === "equal") return value === condition.value;
    if (condition.is === "in") return condition.values.some((one) => one === value);
    if (condition.is === "startingWith")
      return typeof value === "string" && value.slice(0, condition.value.length) === condition.value;
    const { from, to } = condition;
    if (typeof value === "number")
      return typeof from === "number" && typeof to === "number" && from <= value && value <= to;
    return (
      typeof value === "string" && typeof from === "string" && typeof to === "string" && from <= value && value <= to
    );
  });
  if (!conditions) return false;
  if (subject === undefined || !["query", "verification"].includes(request.method)) return true;
  return row[subject] === request.subject;
};

/** A scalar as text. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** What one field of a row must look like when it leaves. */
export const released = (agreement: Agreement, field: string, value: unknown, key: Uint8Array): unknown => {
  const release = agreement.fields.granted[field];
  if (value === null || value === undefined) return null;
  if (release?.form === "plain") return value;
  if (release?.form === "pseudonym")
    return createHmac("sha256", key)
      .update(`mingfa pseudonym\0${textOf(value).toUpperCase()}`)
      .digest("hex");
  if (release?.form !== "mask") throw new Error(`${field} must not leave`);
  const by = {
    name: maskName,
    idNumber: maskCitizenId,
    phone: maskPhone,
    address: maskAddress,
    creditCode: maskCreditCode,
    whole: () => "******",
  };
  return by[release.as](textOf(value));
};

/** What a claim must be answered with. */
export const confirmed = (value: unknown, claim: string | undefined): boolean =>
  value !== null && value !== undefined && claim !== undefined && textOf(value).toUpperCase() === claim.toUpperCase();

/** The totals that must leave, or "refused" where a value can't be added up; groups in the order in which they turn up. */
export const totalled = (agreement: Agreement, request: ExchangeRequest, rows: readonly Row[]): unknown => {
  const { by = [], measures = [] } = request.totals ?? {};
  const valueOf = (row: Row, field: string): unknown =>
    Object.keys(row).includes(field) ? (row[field] ?? null) : null;
  const adding = measures.filter((measure) => measure.function !== "count");
  if (rows.some((row) => adding.some(({ field }) => !["number", "object"].includes(typeof valueOf(row, field)))))
    return "refused";
  const least = Math.max(
    1,
    ...request.fields.map((field) => {
      const release = agreement.fields.granted[field];
      return release?.form === "aggregate" ? release.least : 1;
    }),
  );
  const { subject } = agreement.rows;
  const people = (members: readonly Row[]): number =>
    subject === undefined ? members.length : new Set(members.map((row) => valueOf(row, subject))).size;
  const keyOf = (row: Row): string => JSON.stringify(by.map((field) => valueOf(row, field)));
  return [...new Set(rows.map(keyOf))]
    .map((key) => rows.filter((row) => keyOf(row) === key))
    .filter((members) => people(members) >= least)
    .map((members) => ({
      by: by.map((field) => valueOf(members[0] ?? {}, field)),
      totals: measures.map(({ field, function: total }) => {
        const with_ = members.filter((row) => valueOf(row, field) !== null);
        if (people(with_) < least) return null;
        const sum = with_.reduce((so, row) => so + Number(valueOf(row, field)), 0);
        return total === "count" ? with_.length : total === "sum" ? sum : with_.length === 0 ? 0 : sum / with_.length;
      }),
    }));
};
