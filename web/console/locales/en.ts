import type { Words } from "@mingfa/ui";
import admin from "./admin-en.ts";
import casework from "./casework-en.ts";
import type zh from "./zh.ts";

/** Words of the staff console, in English. */
const en: Words<typeof zh> = {
  product: "Mingfa casework",
  demo: "Demonstration: all content is invented",
  skip: "Skip to content",
  nav: {
    desk: "Queue",
    search: "Find",
    workload: "Supervision",
    notices: "Notices",
    impact: "Amendments",
    label: "Main pages",
  },
  signIn: {
    title: "Staff sign-in",
    partyOnly:
      "This is a party’s account; it can’t enter the casework system. Sign out and use a staff account, or go to the public services page.",
  },
  desk: {
    title: "Queue",
    empty: {
      open: "No open matters. Applications are listed here when they arrive, first due on top.",
      overdue: "Nothing is overdue.",
      closed: "No matter has been closed yet.",
    },
    next: "Next page",
    first: "Back to the first page",
    noDue: "No time limit",
  },
  matter: {
    covered: "Personal data: open to see",
    opened: "Received",
    organ: "Authority",
    procedure: "Procedure",
    version: "version {{version}}",
    remedy: "Remedies",
    facts: "Facts",
    applicant: "Applicant",
    tracks: "Side tracks",
    objects: "Objects of the matter",
    timeline: "What has been done",
    clocks: "Time limits",
    acts: "What may be done now",
    refused: "What may not be done now",
    otherStages: "Acts of other stages",
    noRefused: "No act is refused.",
    back: "Back to the queue",
    left: "Facts and parties",
    middle: "What has been done",
    right: "Time limits and acts",
    receipt: "Receipt",
    view: "Back to the matter",
  },
  clock: {
    label: "Simulated date",
    move: "Move the date",
    note: "Development setting: moves today’s date, and what falls due with it.",
  },
  receipt: { title: "Receipt", of: "Matter {{number}}, act no. {{sequence}} “{{label}}”" },
  notices: {
    title: "Notices",
    empty: "No notices yet. New applications, answers of parties and terms that come close are listed here.",
  },
  impact: {
    title: "What an amendment changes",
    intro:
      "Choose a statute with two versions or more: which articles the later one changed, what here cites them, and how many running matters that concerns.",
    statute: "Statute",
    from: "Before",
    to: "After",
    none: "The table of statutes does not yet hold two versions of any statute.",
    changedTitle: "Articles that are not as they were",
    counts: "Amended: {{changed}}; new: {{added}}; removed: {{removed}}; number only: {{moved}}.",
    citedOnly: "Only articles cited here",
    nothingCited: "None of these articles is cited here.",
    compare: "Compare the two versions word by word",
    article: "Article",
    change: "Change",
    citers: "What cites it",
    noAffected: "No procedure follows these articles.",
  },
  missing: { title: "No such page", home: "Back to the queue" },
  ...casework,
  admin,
};

export default en;
