import type { CertificateState } from "@mingfa/contract";
import { addDays } from "@mingfa/core/law";

/** Sixty days before it ends a certificate is worth a look. */
const warnDays = 60;

export type CertificateSpan = { validFrom: string; validUntil: string; suspendedOn: string | null };

/** How a certificate stands on a civil date; valid through its last day, void from the day it is suspended. */
export const certificateState = (
  { validFrom, validUntil, suspendedOn }: CertificateSpan,
  today: string,
): CertificateState => {
  if (suspendedOn !== null && suspendedOn <= today) return "suspended";
  if (validUntil < today) return "expired";
  if (validFrom > today) return "coming";
  return validUntil <= addDays(today, warnDays) ? "expiring" : "valid";
};
