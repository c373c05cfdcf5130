export {
  citizenIdCheck,
  fictionalRegion,
  parseCitizenId,
  type CitizenId,
  type CitizenIdFault,
  type CitizenIdHolder,
} from "./citizen-id.ts";
export {
  creditCheck,
  organisationCheckDigit,
  parseCreditCode,
  type CheckDigit,
  type CreditCode,
  type CreditCodeFault,
} from "./credit-code.ts";
export { parseItemCode, type ItemBaseCode, type ItemCode, type ItemCodeFault } from "./item-code.ts";
export { maskAddress, maskCitizenId, maskCreditCode, maskName, maskPhone } from "./mask.ts";
export { normalise } from "./normalise.ts";
export type { Refused } from "./outcome.ts";
export { parsePhone, type Phone, type PhoneFault } from "./phone.ts";
export { provinces } from "./provinces.ts";
export { parseRegionCode, provinceOf, type RegionCode, type RegionCodeFault, type RegionLevel } from "./region-code.ts";
