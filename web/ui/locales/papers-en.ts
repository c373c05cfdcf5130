import type papers from "./papers-zh.ts";
import type { Words } from "./words.ts";

/** Words about official papers, in English. */
const english: Words<typeof papers> = {
  title: "Papers",
  empty: "No papers yet. Those that an act makes out are listed here.",
  pdf: "Download PDF",
  docx: "Download Word",
  of: "“{{title}}”",
  dated: "{{organ}}, {{date}}",
  archive: "Take the archive package (ZIP)",
  state: {
    making: "Being made",
    failed: "Cannot be made",
    made: "Sealed and signed, on its way into the log",
    logged: "Sealed, signed and in the log",
    erased: "Content lawfully erased",
  },
  to: "To {{name}}:",
  sealed: "(sealed: {{seal}})",
  organSeal: "seal of this authority",
  check: {
    title: "Check a paper",
    intro:
      "Choose a PDF that you downloaded here or were given, to see whether an authority made it and whether it was changed. It is read on your device and not sent anywhere.",
    file: "PDF",
    checking: "Checking",
    genuine: "This file is what the log holds; it was not changed",
    genuineText: "Its SHA-256 is the one in the log; the log's signature and proof were verified on your device.",
    notYet: "This file was made here and is on its way into the log; please check again in a moment",
    unknown: "No such file was made here",
    unknownText:
      "It may have been changed, if only by a byte, or it is not the original downloaded from here. Ask the authority that issued it.",
    unproved: "This file is known here, but the proof from the log does not hold",
    notPdf: "Please choose a PDF",
    number: "Number",
    organ: "Authority",
    date: "Date",
    state: "State",
    name: "Paper",
    hash: "SHA-256 of the file",
    failed: "The check did not succeed and nothing was sent; please try again later",
    receipt: "Check a receipt",
  },
  code: {
    title: "The papers that the code names",
    intro:
      "These papers were made here by the act that the code names. To be sure that the file in your hands was not changed, choose it below as well.",
    none: "No papers of that act were made here. The code may be forged; ask the authority that issued it.",
    sameKey: "The key fingerprint in the code is the one published here.",
    otherKey: "The key fingerprint in the code is not the one published here: the paper was not made here.",
  },
};

export default english;
