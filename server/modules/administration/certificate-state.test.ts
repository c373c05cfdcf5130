import { addDays } from "@mingfa/core/law";
import { expect, test } from "vitest";
import { certificateState } from "./certificate-state.ts";

const span = { validFrom: "2026-01-01", validUntil: "2026-12-31", suspendedOn: null };

test("a certificate is valid from its first day through its last", () => {
  const states = ["2025-12-31", "2026-01-01", "2026-10-31", "2026-11-01", "2026-12-31", "2027-01-01"].map((today) =>
    certificateState(span, today),
  );
  expect(states).toEqual(["coming", "valid", "valid", "expiring", "expiring", "expired"]);
  expect(addDays("2026-11-01", 60)).toBe("2026-12-31");
});

test("suspended it is void from that very day", () => {
  const suspended = { ...span, suspendedOn: "2026-03-02" };
  expect(certificateState(suspended, "2026-03-01")).toBe("valid");
  expect(certificateState(suspended, "2026-03-02")).toBe("suspended");
});
