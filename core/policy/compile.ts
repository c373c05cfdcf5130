import type { Crypto } from "../ledger/index.ts";
import { agreementHash } from "./agreement-hash.ts";
import { printAddress, type Address } from "./address.ts";
import { asksAboutOne, type Agreement, type Purpose } from "./agreement.ts";
import { clauses, type Clause, type Decision, type FieldRelease, type RefusalCode } from "./decision.ts";
import { Grants, methodBit, methodBits } from "./grant.ts";
import type { AgreementState, ExchangeRequest } from "./request.ts";
import { SharingPool } from "./sharing-pool.ts";
import { totalsFault } from "./totals.ts";

type Consumer = Agreement["consumer"]["any"][number];
type Granting = Exclude<Clause, "agreement" | "standing">;

/** An agreement made ready: deciding touches little more than what the request names. */
export class CompiledAgreement {
  readonly agreement: Agreement;
  readonly hash: string;
  readonly #id: string;
  readonly #from: string;
  readonly #to: string;
  readonly #consumers: readonly Consumer[];
  readonly #resource: string;
  readonly #purposes: readonly Purpose[];
  readonly #methods: number;
  readonly #grants: Grants;
  readonly #perSubject: boolean;
  readonly #most: number;
  readonly #quota: number;
  readonly #rate: number;
  readonly #allowedBy: readonly { clause: Clause; basis: readonly string[] }[];

  constructor(agreement: Agreement, crypto: Pick<Crypto, "sha256">, pool: SharingPool) {
    const { consumer, resource, purpose, method, fields, rows, quota, rate, period } = agreement;
    this.agreement = agreement;
    this.hash = agreementHash(agreement, crypto);
    this.#id = agreement.id;
    this.#from = pool.text(period.from);
    this.#to = pool.text(period.to);
    this.#consumers = pool.share(`consumers ${JSON.stringify(consumer.any)}`, () => consumer.any);
    this.#resource = pool.text(resource.code);
    this.#purposes = pool.share(`purposes ${JSON.stringify(purpose.any)}`, () => purpose.any);
    this.#methods = methodBits(method.any);
    this.#grants = pool.share(`grants ${JSON.stringify(fields.granted)}`, () => new Grants(fields, pool));
    this.#perSubject = rows.subject !== undefined;
    this.#most = rows.most;
    this.#quota = quota.limit;
    this.#rate = rate.limit;
    this.#allowedBy = granting.map((clause) => ({ clause, basis: agreement[clause].basis }));
  }

  /** Denies unless every clause grants; the clauses are asked in the order of `clauses`. */
  decide(request: ExchangeRequest, { standing, used, recent }: AgreementState): Decision {
    if (standing.is !== "inForce") {
      const { is: code, basis } = standing;
      return { permitted: false, agreement: this.#id, hash: this.hash, clause: "standing", code, basis };
    }
    if (!(request.on >= this.#from)) return this.#deny("period", "notYet", this.#from);
    if (!(request.on <= this.#to)) return this.#deny("period", "expired", this.#to);
    if (!this.#isConsumer(request.consumer))
      return this.#deny("consumer", "otherConsumer", printAddress(request.consumer));
    if (request.resource !== this.#resource) return this.#deny("resource", "otherResource", request.resource);
    const { kind, code } = request.purpose;
    if (!this.#serves(kind, code)) return this.#deny("purpose", "otherPurpose", `${kind}:${code}`);
    const method = methodBit(request.method);
    if ((method & this.#methods) === 0) return this.#deny("method", "methodNotGranted", request.method);
    if (request.fields.length === 0) return this.#deny("fields", "noFields");
    const fields: FieldRelease[] = [];
    for (const field of request.fields) {
      const grant = this.#grants.find(field);
      if (!grant) return this.#deny("fields", "fieldNotGranted", field);
      if ((grant.methods & method) === 0) return this.#deny("fields", "formNotByMethod", field);
      fields.push(grant.release);
    }
    const refused = totalsFault(request, fields);
    if (refused !== undefined) return this.#deny("fields", "totalsNotGranted", refused);
    if (this.#perSubject && asksAboutOne(request.method) && !request.subject) return this.#deny("rows", "noSubject");
    const { units } = request;
    if (!(units >= 1 && units <= this.#most && Number.isInteger(units)))
      return this.#deny("rows", "tooManyUnits", String(this.#most));
    // Written so that a NaN denies.
    if (!(used >= 0 && used + units <= this.#quota)) return this.#deny("quota", "quotaSpent", String(this.#quota));
    if (!(recent >= 0 && recent + 1 <= this.#rate)) return this.#deny("rate", "rateExceeded", String(this.#rate));
    const { version } = this.agreement;
    return { permitted: true, agreement: this.#id, version, hash: this.hash, allowedBy: this.#allowedBy, fields };
  }

  #isConsumer({ region, level, organ, system }: Address): boolean {
    for (const one of this.#consumers)
      if (
        one.organ === organ &&
        one.region === region &&
        one.level === level &&
        (one.systems.includes(system) || one.systems.includes("*"))
      )
        return true;
    return false;
  }

  #serves(kind: string, code: string): boolean {
    for (const one of this.#purposes) if (one.code === code && one.kind === kind) return true;
    return false;
  }

  #deny(clause: Granting, code: RefusalCode, what?: string): Decision {
    const { basis } = this.agreement[clause];
    const denial = { permitted: false as const, agreement: this.#id, hash: this.hash, clause, code, basis };
    return what === undefined ? denial : { ...denial, what };
  }
}

const granting = clauses.filter((clause): clause is Granting => clause !== "agreement" && clause !== "standing");

/** Compiles an agreement: to decide on a request, or to replay a recorded decision. */
export const compileAgreement = (agreement: Agreement, crypto: Pick<Crypto, "sha256">): CompiledAgreement =>
  new CompiledAgreement(agreement, crypto, new SharingPool());
