import type { Words } from "@mingfa/ui";
import type zh from "./register-zh.ts";

/** Words of the public register of decisions, in English. */
const register: Words<typeof zh> = {
  title: "Public register of decisions",
  intro:
    "Decisions that authorities make public as the law demands, open to everyone. People’s names are shown in part and can’t be searched for; what the law keeps from the public is not here.",
  q: "Name of a firm, or number of a matter",
  qHint: "A few characters of the name will do",
  organ: "Authority that decided",
  item: "Service",
  any: "All",
  from: "Decided from",
  to: "to",
  search: "Search",
  clear: "Clear",
  empty: "No decision meets this.",
  more: "Next page",
  first: "Back to the first page",
  line: "{{party}}: {{outcome}}",
  party: "Party",
  outcome: "Decision",
  number: "Matter number",
  decidedOn: "Decided on",
  publishedOn: "Published on",
  basis: "Basis",
  facts: "What was decided",
  noFacts: "The law keeps the rest of this decision from the public.",
  receiptTitle: "Check it",
  receiptText:
    "The receipt proves that this decision was logged when it was made and has not been changed since; it holds nothing of the decision’s content. It is checked on your device.",
  all: "All published decisions",
};

export default register;
