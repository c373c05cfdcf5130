import type { Crypto } from "../ledger/index.ts";
import type { Agreement } from "./agreement.ts";
import { CompiledAgreement } from "./compile.ts";
import { noAgreement, type Decision } from "./decision.ts";
import type { AgreementState, ExchangeRequest } from "./request.ts";
import { SharingPool } from "./sharing-pool.ts";

/** All agreements of a node by their id: a decision costs the same however many there are. */
export class Policies {
  readonly #byId = new Map<string, CompiledAgreement>();
  readonly #pool = new SharingPool();
  readonly #crypto: Pick<Crypto, "sha256">;

  constructor(crypto: Pick<Crypto, "sha256">) {
    this.#crypto = crypto;
  }

  /** Puts an agreement in place of an earlier version of it. */
  put(agreement: Agreement): CompiledAgreement {
    const compiled = new CompiledAgreement(agreement, this.#crypto, this.#pool);
    this.#byId.set(agreement.id, compiled);
    return compiled;
  }

  remove(id: string): void {
    this.#byId.delete(id);
  }

  get(id: string): CompiledAgreement | undefined {
    return this.#byId.get(id);
  }

  /** The decision on a request under the agreement it names; without such an agreement a denial. */
  decide(request: ExchangeRequest, state: AgreementState): Decision {
    return this.#byId.get(request.agreement)?.decide(request, state) ?? noAgreement(request);
  }
}
