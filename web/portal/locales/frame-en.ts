import type { Words } from "@mingfa/ui";
import type zh from "./frame-zh.ts";

/** Words that stand around every page, in English. */
const frame: Words<typeof zh> = {
  human: "Speak to someone: 12345",
  humanDemo: "Speak to someone: 0999-12345 (fictional)",
  humanTitle: "Help from a person",
  humanText:
    "Call the public service line 12345, or go to the general counter of your local service hall, working days 9:00–12:00 and 13:30–17:30.",
  humanTextDemo:
    "General counter, ground floor, Mingzhou Service Hall (fictional), working days 9:00–12:00 and 13:30–17:30; telephone 0999-12345 (fictional).",
  rightsTitle: "Your rights",
  rights:
    "An authority must name the article for whatever it asks of you and the reasons for whatever it refuses; before a decision against you, you may state your case. Against a decision you may apply for reconsideration or sue. You choose the channel; the counter always remains open to you.",
  object: "If you disagree with a decision",
  objectWord: "reconsideration",
  dataText:
    "What you are filling in is kept encrypted for you alone and removed after a time; once sent it serves this matter alone. Each step is on record, and you can check that yourself.",
  more: "This site",
  larger: "Large print",
  offline: "What can be read without a network",
};

export default frame;
