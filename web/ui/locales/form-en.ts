import type { Words } from "./words.ts";
import type zh from "./form-zh.ts";

/** Words about files and drafts, in English. */
const en: Words<typeof zh> = {
  file: {
    bounds: "You can upload: {{kinds}}. At most {{size}} each, {{max}} files in all.",
    refused: "{{name}}: {{why}}.",
    empty: "{{name}}: the file is empty and was not uploaded.",
    tooMany: "{{name}}: at most {{max}} files; it was not uploaded.",
    clean: "scanned for viruses",
    unscanned: "not scanned for viruses",
    remove: "Remove",
    removeOf: "Remove “{{name}}”",
    arrived: "“{{name}}” is uploaded",
    chooseAgain: "“{{name}}” was not uploaded whole. Choose it once more, and it goes on from where it stopped.",
    cutOff: "The connection is cut; {{percent}} % is there. It goes on by itself once you are connected, or try now.",
    goOn: "Go on",
    percent: "{{percent}} % uploaded",
    judging: "Uploaded, being checked…",
    progressOf: "Progress of “{{name}}”",
    none: "No file uploaded",
    digest: "Fingerprint (SHA-256)",
  },
  draft: {
    ofAct: "{{act}} (matter {{number}})",
    saved: "Saved, {{time}}. You can go on from another device once you sign in there.",
    saving: "Saving…",
    offline:
      "The server can’t be reached. What you entered is kept on this device and goes to your account once you are connected.",
    signedOut: "Your session has ended; what you entered is kept on this device. Sign in again to go on.",
    refused: "It could not be saved to your account and is kept on this device; you can send it all the same.",
    elsewhereTitle: "This draft was changed elsewhere too",
    elsewhere:
      "In another window or on another device you changed the answers below. What you see now is from there; what you entered here is not lost:",
    mine: "Entered here",
    theirs: "Entered elsewhere",
    useMine: "Use what was entered here",
    keepTheirs: "Keep what was entered elsewhere",
    useMineOf: "“{{label}}”: use what was entered here",
    keepTheirsOf: "“{{label}}”: keep what was entered elsewhere",
    sentTitle: "This draft was sent or removed elsewhere",
    sent: "What you entered here is still there, as a new draft. What was sent is under “My matters”.",
    changedTitle: "The form has changed",
    changed: "Since you last filled it in, this form has a new version. What didn’t change is kept; please note:",
    added: "New questions",
    removed: "No longer asked (and not sent)",
    changedFields: "Asked differently now; please answer again",
    was: "{{label}}: you had answered “{{answer}}”",
    understood: "Understood",
  },
};

export default en;
