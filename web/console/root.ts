import { createRootRoute } from "@tanstack/react-router";
import { Frame } from "./frame.tsx";
import { CrashedPage } from "./pages/crashed.tsx";
import { MissingPage } from "./pages/missing.tsx";

/** The root of all pages of the console. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: MissingPage,
  errorComponent: CrashedPage,
});
