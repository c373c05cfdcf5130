import { citizenIdCheck, creditCheck, fictionalRegion, organisationCheckDigit } from "../identity/index.ts";

/** What is asked of the fictional person besides the seed. */
export type FictionalPerson = { birthday?: string; sex?: "male" | "female" };

/**
 * A citizen ID number with a right check digit that belongs to nobody: its address code, 999999, is that of no
 * division. The same seed (a whole number from 0) gives the same number; with nothing else asked, seeds below twenty
 * million give different ones, born 1950 to 2004.
 */
export const fictionalCitizenId = (seed: number, { birthday, sex }: FictionalPerson = {}): string => {
  const born = (birthday ?? birthdayOf((seed * 7919) % days)).replaceAll("-", "");
  const serial = (Math.floor(seed / days) + seed) % 1000;
  const first17 = `${fictionalRegion}${born}${String(sex ? ofSex(serial, sex) : serial).padStart(3, "0")}`;
  return first17 + citizenIdCheck(first17);
};

/** A unified social credit code with right check digits that belongs to no one: registered in region 999999. */
export const fictionalCreditCode = (seed: number): string => {
  const organisation = String(seed % 100_000_000).padStart(8, "0");
  const first17 = `91${fictionalRegion}${organisation}${organisationCheckDigit(organisation)}`;
  return first17 + creditCheck(first17);
};

/** 1950-01-01 to 2004-12-30; even and without a factor in common with 7919, so that seeds spread over all days. */
const days = 20_088;

const birthdayOf = (day: number): string => new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10);

const ofSex = (serial: number, sex: "male" | "female"): number => serial - (serial % 2) + (sex === "male" ? 1 : 0);
