import type { Words } from "@mingfa/ui";
import type zh from "./offline-zh.ts";

/** Words for times without a network, in English. */
const offline: Words<typeof zh> = {
  now: "There is no network now. Guides you have read can still be read, and nothing you are filling in is lost.",
  newer: "There is a newer version of this site. Finish what you are doing first; the update can wait.",
  update: "Update now",
  intro:
    "This site can be installed on your phone. Without a network its pages still open, and the guides you have read are kept on this device.",
  kept: "Guides kept on this device",
  keptOn: "kept {{moment}}",
  none: "None yet. Guides that you read are kept here by themselves.",
  not: "What needs a network",
  notText:
    "Sending an application, your matters and notices, searching, and the register of decisions. Nothing about you is kept here.",
};

export default offline;
