import { describe, expect, it } from "vitest";
import { planted } from "../testing/planted.ts";

const label = { zh: "名", en: "name" };

describe("everything declared has a consumer", () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      "role",
      { "roles.clerk": { duty: "clerk", power: "penalty.shape", label, basis: "行政处罚法/5" } },
      "unused roles.clerk",
    ],
    ["paper", { "documents.letter": { title: label, lines: [label] } }, "unused documents.letter"],
    ["track", { "tracks.mood": { label, stages: { calm: { label } } } }, "unused tracks.mood"],
    [
      "object",
      { "objects.debt": { label, stages: { open: { label, final: true } }, fields: {} } },
      "unused objects.debt",
    ],
    [
      "object's field",
      { "objects.seizure.fields.weight": { type: "number", label } },
      "neverSet objects.seizure.fields.weight",
    ],
    ["fact that nothing reads", { "facts.mood": { type: "text", label, initial: "calm" } }, "unused facts.mood"],
    ["fact that nothing sets", { "facts.mood": { type: "text", label } }, "neverSet facts.mood"],
    ["lookup", { "acts.drop.lookups": { earlier: { source: "earlierFine" } } }, "unused acts.drop.lookups.earlier"],
    ["reason to recuse", { "acts.recuse.effects": {} }, "unused recusal"],
    [
      "act",
      {
        "acts.never": {
          label,
          by: ["head"],
          from: ["closed"],
          during: { pause: ["appraisal"] },
          basis: ["行政处罚法/5"],
          effects: {},
        },
      },
      "neverPossible acts.never",
    ],
  ])("a %s of no use is refused", (_, changes, fault) => expect(planted(changes)).toContain(fault));
});
