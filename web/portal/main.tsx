import { ApiProvider, createCache, startLanguage } from "@mingfa/ui";
import "@mingfa/ui/tokens.css";
import "@mingfa/ui/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLargeText } from "./large-text.ts";
import zh from "./locales/zh.ts";
import "./portal.css";
import { createPortal } from "./portal.tsx";

startLargeText();
await startLanguage({ portal: { zh, en: () => import("./locales/en.ts") } });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with id root");

createRoot(root).render(
  <StrictMode>
    <ApiProvider cache={createCache()}>
      <RouterProvider router={createPortal()} />
    </ApiProvider>
  </StrictMode>,
);
