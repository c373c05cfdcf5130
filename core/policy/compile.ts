import type { Crypto } from "../ledger/index.ts";
import { agreementHash } from "./agreement-hash.ts";
import { printAddress } from "./address.ts";
import { asksAboutOne, type Agreement, type Purpose } from "./agreement.ts";
import {
  clauses,
  noAgreement,
  type Clause,
  type Decision,
  type FieldRelease,
  type Permit,
  type RefusalCode,
} from "./decision.ts";
import { methodBit } from "./grant.ts";
import type { AgreementState, ExchangeRequest } from "./request.ts";
import { SharingPool } from "./sharing-pool.ts";
import { termsOf, type Terms } from "./terms.ts";
import { totalsFault } from "./totals.ts";

type Granting = Exclude<Clause, "agreement" | "standing">;

/**
 * An agreement made ready. Deciding reads as little memory as it can: with ten thousand agreements most of it is not in
 * the processor's cache, and each piece fetched costs as much as the rest of the decision.
 */
export class CompiledAgreement {
  readonly #id: string;
  readonly #items: readonly string[];
  readonly #powers: readonly string[];
  readonly #resource: string;
  readonly #terms: Terms;
  readonly #grounds: Pick<Permit, "version" | "allowedBy">;
  readonly hash: string;
  readonly agreement: Agreement;

  constructor(given: Agreement, crypto: Pick<Crypto, "sha256">, pool: SharingPool) {
    const agreement = pool.agreement(given);
    const { id, version, resource, purpose } = agreement;
    this.#id = id;
    this.#items = pool.same(codesOf(purpose.any, "item"));
    this.#powers = pool.same(codesOf(purpose.any, "power"));
    this.#resource = resource.code;
    this.#terms = termsOf(agreement, pool);
    const allowedBy = granting.map((clause) => ({ clause, basis: agreement[clause].basis }));
    this.#grounds = pool.same({ version, allowedBy });
    this.hash = agreementHash(agreement, crypto);
    this.agreement = agreement;
  }

  /** Denies unless every clause grants; the clauses are asked in the order of `clauses`. */
  decide(request: ExchangeRequest, { standing, used, recent }: AgreementState): Decision {
    if (request.agreement !== this.#id) return noAgreement(request);
    if (standing.is !== "inForce") {
      const { is: code, basis } = standing;
      return { permitted: false, agreement: this.#id, hash: this.hash, clause: "standing", code, basis };
    }
    const { from, to, methods, grants, perSubject, most, quota, rate } = this.#terms;
    if (!(request.on >= from)) return this.#deny("period", "notYet", from);
    if (!(request.on <= to)) return this.#deny("period", "expired", to);
    if (!this.#terms.isConsumer(request.consumer))
      return this.#deny("consumer", "otherConsumer", printAddress(request.consumer));
    if (request.resource !== this.#resource) return this.#deny("resource", "otherResource", request.resource);
    const { kind, code } = request.purpose;
    if (!this.#serves(kind, code)) return this.#deny("purpose", "otherPurpose", `${kind}:${code}`);
    const method = methodBit(request.method);
    if ((method & methods) === 0) return this.#deny("method", "methodNotGranted", request.method);
    if (request.fields.length === 0) return this.#deny("fields", "noFields");
    const fields: FieldRelease[] = [];
    for (const field of request.fields) {
      const grant = grants.find(field);
      if (!grant) return this.#deny("fields", "fieldNotGranted", field);
      if ((grant.methods & method) === 0) return this.#deny("fields", "formNotByMethod", field);
      fields.push(grant.release);
    }
    const refused = totalsFault(request, fields);
    if (refused !== undefined) return this.#deny("fields", "totalsNotGranted", refused);
    if (perSubject && asksAboutOne(request.method) && !request.subject) return this.#deny("rows", "noSubject");
    const { units } = request;
    if (!(units >= 1 && units <= most && Number.isInteger(units)))
      return this.#deny("rows", "tooManyUnits", String(most));
    // Written so that a NaN denies.
    if (!(used >= 0 && used + units <= quota)) return this.#deny("quota", "quotaSpent", String(quota));
    if (!(recent >= 0 && recent + 1 <= rate)) return this.#deny("rate", "rateExceeded", String(rate));
    const { version, allowedBy } = this.#grounds;
    return { permitted: true, agreement: this.#id, version, hash: this.hash, allowedBy, fields };
  }

  #serves(kind: Purpose["kind"], code: string): boolean {
    if (kind === "item") return this.#items.includes(code);
    return kind === "power" && this.#powers.includes(code);
  }

  #deny(clause: Granting, code: RefusalCode, what?: string): Decision {
    const { basis } = this.agreement[clause];
    const denial = { permitted: false as const, agreement: this.#id, hash: this.hash, clause, code, basis };
    return what === undefined ? denial : { ...denial, what };
  }
}

const codesOf = (purposes: readonly Purpose[], wanted: Purpose["kind"]): string[] =>
  purposes.flatMap(({ kind, code }) => (kind === wanted ? [code] : []));

const granting = clauses.filter((clause): clause is Granting => clause !== "agreement" && clause !== "standing");

/** Compiles an agreement: to decide on a request, or to replay a recorded decision. */
export const compileAgreement = (agreement: Agreement, crypto: Pick<Crypto, "sha256">): CompiledAgreement =>
  new CompiledAgreement(agreement, crypto, new SharingPool());
