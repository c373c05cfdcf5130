import type { Words } from "@mingfa/ui";
import type zh from "./catalogue-zh.ts";

/** Words for finding items, in English. */
const catalogue: Words<typeof zh> = {
  title: "What do you want to do?",
  search: "Say what you want to do",
  searchHint: "For example: open a restaurant, renewal, pinyin such as shipin, first letters such as spjy",
  by: "Authority",
  find: "Find",
  suggestions: "Possible services",
  suggested: "Possible services: {{count}}; choose with the arrow keys",
  results: "What was found",
  found: "Services: {{count}}",
  near: "Nothing matches “{{question}}” exactly; these {{count}} may be what you are looking for:",
  nothing: "Nothing was found for “{{question}}”. Try other words, call 12345, or ask at the general window.",
  first: "The {{count}} closest are shown; more words narrow it down.",
  alsoCalled: "that is “{{word}}”",
  events: "By what you are about to do",
  often: "Often applied for",
  oftenSince: "What was applied for most since {{date}}, by the number of applications",
  applications: "applications: {{count}}",
  departments: "By authority",
  count: "services: {{count}}",
  all: "All services",
  allCounted: "See all services ({{count}})",
  empty: "There is no service here yet.",
  everyone: "Everyone",
  audience: "Who applies",
  back: "Back to the start",
  unfinished: "Not finished yet",
  goOn: "Go on filling in: {{title}}",
};

export default catalogue;
