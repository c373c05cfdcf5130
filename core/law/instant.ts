import { dateText, dayNumber } from "./civil-date.ts";

/** Minutes since 1970-01-01T00:00 in Asia/Shanghai; seconds count as a fraction. */
export type Instant = { minutes: number; seconds: boolean; zone: "+08:00" | "Z" };

const PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0{1,3})?)?(Z|\+08:00)?$/;
const DAY = 24 * 60;
/** Shanghai is eight hours ahead of UTC, without summer time since 1992. */
const AHEAD = 8 * 60;

/** A moment with `Z` or `+08:00` (taken when no zone is given); undefined when it isn't one. */
export function parseInstant(text: string): Instant | undefined {
  const [, date = "", hour, minute, second, zone] = PATTERN.exec(text) ?? [];
  const day = dayNumber(date);
  if (day === undefined) return undefined;
  const local = day * DAY + Number(hour) * 60 + Number(minute) + Number(second ?? 0) / 60;
  return {
    minutes: zone === "Z" ? local + AHEAD : local,
    seconds: second !== undefined,
    zone: zone === "Z" ? "Z" : "+08:00",
  };
}

/** Written in the zone and to the precision that it was read in. */
export function printInstant({ minutes, seconds, zone }: Instant): string {
  const total = Math.round((zone === "Z" ? minutes - AHEAD : minutes) * 60);
  const day = Math.floor(total / (DAY * 60));
  const ofDay = total - day * DAY * 60;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const time = `${two(ofDay / 3600)}:${two((ofDay % 3600) / 60)}`;
  return `${dateText(day)}T${time}${seconds ? `:${two(ofDay % 60)}` : ""}${zone}`;
}

/** The civil day in Asia/Shanghai, as days since 1970-01-01. */
export function dayOfInstant({ minutes }: Instant): number {
  return Math.floor(minutes / DAY);
}
