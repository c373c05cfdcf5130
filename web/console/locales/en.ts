import type { Words } from "@mingfa/ui";
import type zh from "./zh.ts";

/** Words of the staff console, in English. */
const en: Words<typeof zh> = {
  product: "Mingfa casework",
  demo: "Demonstration: all content is invented",
  skip: "Skip to content",
  nav: { desk: "Queue", notices: "Notices", label: "Main pages" },
  signIn: {
    title: "Staff sign-in",
    partyOnly:
      "This is a party’s account; it can’t enter the casework system. Sign out and use a staff account, or go to the public services page.",
  },
  desk: {
    title: "Queue",
    show: { open: "Open", overdue: "Overdue", closed: "Closed" },
    empty: {
      open: "No open matters. Applications are listed here when they arrive, first due on top.",
      overdue: "Nothing is overdue.",
      closed: "No matter has been closed yet.",
    },
    number: "Number",
    matter: "Matter",
    applicant: "Applicant",
    stage: "Stage",
    due: "Due",
    opened: "Received",
    next: "Next page",
    first: "Back to the first page",
    level: { red: "Overdue", amber: "Due soon" },
    noDue: "No time limit",
    onlyStage: "Only the stage “{{stage}}”.",
    allStages: "Show all stages",
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
  missing: { title: "No such page", home: "Back to the queue" },
};

export default en;
