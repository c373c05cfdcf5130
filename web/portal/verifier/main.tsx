import { startLanguage } from "@mingfa/ui";
import "@mingfa/ui/tokens.css";
import "@mingfa/ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import verify from "../locales/verify-zh.ts";
import "../portal.css";
import { Verifier } from "./verifier.tsx";

/** The stand-alone verifier: what the portal's page does, in one file that is opened from a disk. */
await startLanguage({
  portal: {
    zh: { verify },
    en: async () => ({ default: { verify: (await import("../locales/verify-en.ts")).default } }),
  },
});

const root = document.getElementById("root");
if (!root) throw new Error("verifier.html has no element with id root");

createRoot(root).render(
  <StrictMode>
    <Verifier />
  </StrictMode>,
);
