import { keys, type Counting } from "./counting.ts";
import type { Channel, PaperEvent } from "./counting-schema.ts";

/** The civil dates on which things happened to a paper, as far as they have. */
export type PaperDates = Partial<Record<PaperEvent, string>>;

/**
 * The day on which a paper counts as received, by the channel it came through: terms run from it, not from the moment
 * of the upload. `waitingFor` is what must still happen. Undefined where the statute has no rule for the channel.
 */
export function receivedOn(
  { receipts = [] }: Counting,
  channel: Channel,
  dates: PaperDates,
): { on: string; basis: string[] } | { waitingFor: PaperEvent; basis: string[] } | undefined {
  const rule = receipts.find((candidate) => candidate.channel === channel);
  if (!rule) return undefined;
  const on = dates[rule.on];
  const basis = keys(rule.basis);
  return on === undefined ? { waitingFor: rule.on, basis } : { on, basis };
}
