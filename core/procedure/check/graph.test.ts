import { describe, expect, it } from "vitest";
import { planted } from "../testing/planted.ts";

const label = { zh: "名", en: "name" };

describe("everything can be reached and left", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["a stage that nothing leads to", { "stages.limbo": { label } }, "unreachable stages.limbo"],
    [
      "a stage that nothing leads on from",
      { "stages.limbo": { label }, "acts.drop.effects.stage": "limbo" },
      "noExit stages.limbo",
    ],
    [
      "stages that lead to each other only",
      {
        "stages.limbo": { label },
        "stages.maze": { label },
        "acts.drop.effects.stage": "limbo",
        "acts.wander": { label, by: ["head"], from: ["limbo"], basis: ["行政处罚法/5"], effects: { stage: "maze" } },
        "acts.wanderBack": {
          label,
          by: ["head"],
          from: ["maze"],
          basis: ["行政处罚法/5"],
          effects: { stage: "limbo" },
        },
      },
      "noExit stages.maze",
    ],
    ["no end at all", { "stages.closed.final": false, "stages.dropped.final": false }, "noExit stages.lead"],
    [
      "a track's stage that nothing leads to",
      { "tracks.pause.stages.asleep": { label } },
      "unreachable tracks.pause.stages.asleep",
    ],
    [
      "a track's stage that nothing ends",
      { "acts.resume.effects.tracks": { pause: "suspended" } },
      "noExit tracks.pause.stages.suspended",
    ],
    [
      "an object's stage that nothing leads to",
      { "objects.seizure.stages.lost": { label, final: true } },
      "unreachable objects.seizure.stages.lost",
    ],
    [
      "an object's stage that nothing ends",
      { "acts.pay.object.from": ["served"] },
      "noExit objects.service.stages.overdue",
    ],
    [
      "an end that only a pause could lead to, in which nothing ends",
      { "acts.close.during": { pause: ["appraisal"] } },
      "unreachable stages.closed",
    ],
    [
      "a clock that can't start",
      {
        "clocks.hearingNotice.start": ["holdHearing"],
        "acts.holdHearing.during.hearing": ["lapsed"],
        "acts.holdHearing.from": ["lead"],
      },
      "neverStarts clocks.hearingNotice.start",
    ],
    [
      "a clock that nothing stops once it runs",
      { "clocks.reconsideration.stop": ["tell"] },
      "neverStops clocks.reconsideration.stop",
    ],
  ])("%s", (_, changes, fault) => expect(planted(changes)).toContain(fault));

  it("too many combinations of tracks are refused, not explored for ever", () => {
    const stages = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`s${at}`, { label }]));
    const [tracks, acts]: Record<string, unknown>[] = [{}, {}];
    for (let track = 0; track < 8; track++) {
      Object.assign(tracks ?? {}, { [`tracks.t${track}`]: { label, stages } });
      for (let at = 0; at < 12; at++)
        Object.assign(acts ?? {}, {
          [`acts.m${track}x${at}`]: {
            label,
            by: ["head"],
            basis: ["行政处罚法/5"],
            effects: { tracks: { [`t${track}`]: `s${at}` } },
          },
        });
    }
    expect(planted({ ...tracks, ...acts })).toContain("tooComplex tracks");
  });
});
