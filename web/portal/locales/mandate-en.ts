import type { Words } from "@mingfa/ui";
import type zh from "./mandate-zh.ts";

/** Words about mandates, in English. */
const mandate: Words<typeof zh> = {
  byMandate: "{{name}} (by mandate)",
  title: "Mandates",
  about:
    "You may let someone handle things in your name, and see here what others have entrusted to you. Withdrawing or renouncing a mandate works at once.",
  given: "Given by me",
  noneGiven: "You have given no mandate.",
  held: "Given to me",
  noneHeld: "Nobody has given you a mandate.",
  give: "Give a mandate",
  toAgent: "{{agent}}, for {{principal}}",
  fromPrincipal: "For {{principal}}",
  all: "Everything that admits a mandate",
  items: "Items: {{items}}",
  legal: "As legal representative, for everything",
  span: "{{from}} to {{until}}",
  since: "From {{from}}",
  state: {
    inForce: "in force",
    coming: "not yet in force",
    withdrawn: "withdrawn",
    renounced: "renounced",
    expired: "run out",
  },
  withdraw: "See or withdraw the mandate of {{agent}}",
  renounce: "Renounce the mandate of {{principal}}",
  renounceEffect: "It ends at once: you can do nothing in the name of {{principal}} any more.",
  renounceSure: "Renounce it",
  keep: "Keep it",
};

export default mandate;
