import { ApiProvider, createCache, startLanguage } from "@mingfa/ui";
import "@mingfa/ui/tokens.css";
import "@mingfa/ui/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { askBeforehand } from "./beforehand.ts";
import { startLargeText } from "./large-text.ts";
import zh from "./locales/zh.ts";
import "./portal.css";
import { registerWorker } from "./offline/register-worker.ts";
import { createPortal } from "./portal.tsx";

startLargeText();
const cache = createCache();
const asked = askBeforehand(cache, location.pathname);
await startLanguage({ portal: { zh, en: () => import("./locales/en.ts") } });
await asked;

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with id root");

createRoot(root).render(
  <StrictMode>
    <ApiProvider cache={cache}>
      <RouterProvider router={createPortal()} />
    </ApiProvider>
  </StrictMode>,
);

registerWorker();
