import { ApiProvider, createCache, startLanguage } from "@mingfa/ui";
import "@mingfa/ui/tokens.css";
import "@mingfa/ui/base.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createConsole } from "./console.tsx";
import "./console.css";
import "./queue/queue.css";
import "./matter/panels.css";
import "./keys/keys.css";
import "./oversight/oversight.css";
import { Kit } from "./kit.tsx";
import zh from "./locales/zh.ts";

await startLanguage({ console: { zh, en: () => import("./locales/en.ts") } });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with id root");

createRoot(root).render(
  <StrictMode>
    <ApiProvider cache={createCache()}>
      <Kit>
        <RouterProvider router={createConsole()} />
      </Kit>
    </ApiProvider>
  </StrictMode>,
);
