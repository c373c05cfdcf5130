import type { Words } from "@mingfa/ui";
import type library from "./library-zh.ts";

/** Words of the law library, in English. */
const english: Words<typeof library> = {
  title: "Law library",
  question: "Find articles",
  questionHint: "Words as they stand in the article, in Chinese, with spaces between several; or the name of a statute",
  search: "Search",
  level: "Level",
  anyLevel: "All",
  on: "Texts in force on",
  onHint: "Today, if left empty",
  found: "Articles: {{count}}",
  nothing: "No text in force holds “{{query}}”. Try other words, or another day.",
  statutesFound: "Statutes of that name",
  articlesFound: "Articles",
  preamble: "note or text",
  next: "Next page",
  first: "Back to the first page",
  all: "All statutes",
  ended: "no longer in force",
  notLoaded:
    "No statute texts are loaded here: names, versions and what cites them can be seen, their words cannot. Please read them in the national database of laws and regulations.",
  versionNotLoaded:
    "The text of this version is not loaded. Please read it in the national database of laws and regulations.",
  versions: "Versions",
  shown: "shown",
  contents: "Contents",
  searchIn: "Search this statute",
  only: "Only in {{statute}}.",
  everywhere: "Search all statutes",
  compareWith: "Compare with {{version}}",
  compare: "{{statute}}: two versions compared",
  compareIntro:
    "From {{from}} to {{to}}: amended {{changed}}, new {{added}}, removed {{removed}}, number only {{moved}}.",
  legend: "Words struck through were removed, underlined words were added.",
  unchanged: "Articles with a new number only: {{count}}",
  noDifference: "The two versions do not differ.",
  whole: "Read the whole text",
  history: "This article in each version",
  absent: "not in this version",
  previous: "Previous article",
  following: "Next article",
};

export default english;
