import type { JsonObject } from "@mingfa/core/procedure";
import { parties } from "../city.ts";
import { step, type Day, type Story } from "../story.ts";

const toAgent =
  (login: string, items: string[], until: number) =>
  (day: Day): JsonObject => {
    const agent = parties.find((party) => party.login === login);
    return {
      agentName: agent?.name ?? "",
      agentId: agent?.identifier ?? "",
      scope: "some",
      items,
      until: day(until),
    };
  };

/** A mandate in force, and one that its principal has withdrawn. */
export const mandateStories: Story[] = [
  {
    item: "mandate",
    applicant: "p-he",
    first: step(12, "he", "give", toAgent("lin", ["prepackaged-food-filing"], -90)),
    then: [],
  },
  {
    item: "mandate",
    applicant: "p-he",
    first: step(40, "he", "give", toAgent("ma", ["food-business-licence"], -20)),
    then: [step(15, "he", "withdraw")],
  },
];
