import { filing } from "../applications.ts";
import { step, type Story } from "../story.ts";

/** A filing, complete the moment it is made. */
export const filingStories: Story[] = [
  { item: "prepackaged-food-filing", applicant: "p-ma", first: step(5, "ma", "submit", filing(40)), then: [] },
];
