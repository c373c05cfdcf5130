import type { Crypto } from "../ledger/index.ts";
import { agreementHash } from "./agreement-hash.ts";
import { printAddress, type Address } from "./address.ts";
import { asksAboutOne, mayCarry, type Agreement, type Method, type Release } from "./agreement.ts";
import { clauses, type Clause, type Decision, type FieldRelease, type Permit, type RefusalCode } from "./decision.ts";
import type { AgreementState, ExchangeRequest } from "./request.ts";
import { totalsFault } from "./totals.ts";

/** An agreement made ready: deciding touches nothing but what the request names. */
export type CompiledAgreement = {
  agreement: Agreement;
  hash: string;
  decide: (request: ExchangeRequest, state: AgreementState) => Decision;
};

/** Compiles an agreement to a function of request and state: denies unless every clause grants. */
export const compileAgreement = (agreement: Agreement, crypto: Pick<Crypto, "sha256">): CompiledAgreement => {
  const { id, version, consumer, resource, purpose, method, fields, rows, quota, rate, period } = agreement;
  const hash = agreementHash(agreement, crypto);
  const purposes = new Set(purpose.any.map(({ kind, code }) => `${kind}:${code}`));
  const granted = new Map(Object.entries(fields.granted));
  const byMethod = new Map(method.any.map((name) => [name, carried(granted, name)]));
  const isConsumer = consumerTest(consumer.any);
  const allowedBy = clauses.flatMap((clause) => (isClause(clause) ? [{ clause, basis: agreement[clause].basis }] : []));

  const deny = (clause: Granting, code: RefusalCode, what?: string): Decision => {
    const { basis } = agreement[clause];
    return what === undefined
      ? { permitted: false, agreement: id, hash, clause, code, basis }
      : { permitted: false, agreement: id, hash, clause, code, basis, what };
  };

  const decide = (request: ExchangeRequest, { standing, used, recent }: AgreementState): Decision => {
    if (standing.is !== "inForce")
      return { permitted: false, agreement: id, hash, clause: "standing", code: standing.is, basis: standing.basis };
    if (!(request.on >= period.from)) return deny("period", "notYet", period.from);
    if (!(request.on <= period.to)) return deny("period", "expired", period.to);
    if (!isConsumer(request.consumer)) return deny("consumer", "otherConsumer", printAddress(request.consumer));
    if (request.resource !== resource.code) return deny("resource", "otherResource", request.resource);
    const use = `${request.purpose.kind}:${request.purpose.code}`;
    if (!purposes.has(use)) return deny("purpose", "otherPurpose", use);
    const may = byMethod.get(request.method);
    if (!may) return deny("method", "methodNotGranted", request.method);
    if (request.fields.length === 0) return deny("fields", "noFields");
    const released: FieldRelease[] = [];
    for (const field of request.fields) {
      const found = may.get(field);
      if (!found) return deny("fields", granted.has(field) ? "formNotByMethod" : "fieldNotGranted", field);
      released.push(found);
    }
    const refused = totalsFault(request, may);
    if (refused !== undefined) return deny("fields", "totalsNotGranted", refused);
    if (rows.subject !== undefined && asksAboutOne(request.method) && !request.subject)
      return deny("rows", "noSubject");
    if (!(request.units >= 1 && request.units <= rows.most && Number.isInteger(request.units)))
      return deny("rows", "tooManyUnits", String(rows.most));
    // Written so that a NaN denies.
    if (!(used >= 0 && used + request.units <= quota.limit))
      return deny("quota", "quotaSpent", `${quota.limit}/${quota.per}`);
    if (!(recent >= 0 && recent + 1 <= rate.limit))
      return deny("rate", "rateExceeded", `${rate.limit}/${rate.seconds}s`);
    return { permitted: true, agreement: id, version, hash, allowedBy, fields: released } satisfies Permit;
  };
  return { agreement, hash, decide };
};

type Granting = Exclude<Clause, "agreement" | "standing">;

const isClause = (clause: Clause): clause is Granting => clause !== "agreement" && clause !== "standing";

const carried = (granted: ReadonlyMap<string, Release>, method: Method): Map<string, FieldRelease> =>
  new Map(
    [...granted].flatMap(([field, release]) =>
      mayCarry(method, release) ? [[field, { field, release }] as const] : [],
    ),
  );

const consumerTest = (consumers: Agreement["consumer"]["any"]): ((address: Address) => boolean) => {
  const tests = consumers.map(({ region, level, organ, systems }) => {
    const all = systems.includes("*");
    const named = new Set(systems);
    return (address: Address): boolean =>
      address.organ === organ &&
      address.region === region &&
      address.level === level &&
      (all || named.has(address.system));
  });
  return (address) => tests.some((test) => test(address));
};
