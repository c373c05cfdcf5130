import type { Words } from "@mingfa/ui";
import type zh from "./verify-zh.ts";

/** Words of checking receipts, in English. */
const verify: Words<typeof zh> = {
  title: "Check a paper or a receipt",
  intro:
    "Choose or paste a receipt downloaded from this system. It is checked on your device only; the file is not uploaded.",
  file: "Receipt file",
  paste: "Or paste the receipt",
  read: "Read it",
  again: "Another receipt",
  missing: "Choose a receipt file, or paste its content",
  ready: "The receipt has been read.",
  ownCopy: "Download the stand-alone verifier",
  ownCopyText:
    "One page in one file: kept on your own computer it checks receipts without a network, and without trust in this site.",
  aloneTitle: "Stand-alone verifier of receipts",
  aloneText:
    "This file connects to nothing; all checking is done on this device. Take the key’s fingerprint from a notice of the authority, its hall or another source you trust, not from the receipt alone.",
  aloneCheckpoint:
    "Where the checkpoint is of another log size than the receipt, use the checkpoint file with its proof of consistency that the page “Check a receipt” saves.",
};

export default verify;
