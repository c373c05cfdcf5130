export { levels, parseAddress, printAddress, type Address, type Level } from "./address.ts";
export { aggregateRows, type Group, type Totalled } from "./aggregate.ts";
export { agreementHash } from "./agreement-hash.ts";
export { Agreement, type Method, type Purpose, type Release, type RowCondition } from "./agreement.ts";
export { checkAgreement, type AgreementFault } from "./check-agreement.ts";
export { compileAgreement, CompiledAgreement } from "./compile.ts";
export {
  denialText,
  type Clause,
  type Decision,
  type Denial,
  type FieldRelease,
  type Permit,
  type RefusalCode,
} from "./decision.ts";
export { toOdrl, type OdrlAgreement } from "./odrl.ts";
export { Policies } from "./policies.ts";
export { ReleaseError, type ReleaseCode } from "./release-error.ts";
export { rowReleaser, type Keys, type ReleasedRow } from "./release-row.ts";
export type { AgreementState, ExchangeRequest, Totals } from "./request.ts";
export { rowTest, valueIn, type Row } from "./row-scope.ts";
export { verifyClaims } from "./verify-claims.ts";
