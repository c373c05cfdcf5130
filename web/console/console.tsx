import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { admin } from "./admin/admin-routes.ts";
import { deskSearch, findSearch } from "./queue/desk-search.ts";
import { oversightSearch } from "./oversight/oversight-search.ts";
import { root } from "./root.ts";

const getParentRoute = () => root;

/** A statute and two of its versions; a year arrives as a number. */
const impactSearch = (search: Record<string, unknown>): { statute?: string; from?: string; to?: string } => {
  const [statute, from, to] = ["statute", "from", "to"].map((name) => {
    const value = search[name];
    return typeof value === "number" || typeof value === "string" ? String(value) : undefined;
  });
  return { ...(statute && { statute }), ...(from && { from }), ...(to && { to }) };
};

const desk = createRoute({
  getParentRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/desk.tsx"), "DeskPage"),
  validateSearch: deskSearch,
});
const search = createRoute({
  getParentRoute,
  path: "/search",
  component: lazyRouteComponent(() => import("./pages/search.tsx"), "SearchPage"),
  validateSearch: findSearch,
});
const matter = createRoute({
  getParentRoute,
  path: "/matters/$matter",
  component: lazyRouteComponent(() => import("./pages/matter.tsx"), "MatterPage"),
  validateSearch: ({ act }): { act?: string } => (typeof act === "string" ? { act } : {}),
});
const receipt = createRoute({
  getParentRoute,
  path: "/matters/$matter/acts/$sequence/receipt",
  component: lazyRouteComponent(() => import("./pages/receipt.tsx"), "ReceiptPage"),
});
const impact = createRoute({
  getParentRoute,
  path: "/law/impact",
  component: lazyRouteComponent(() => import("./pages/impact.tsx"), "ImpactPage"),
  validateSearch: impactSearch,
});

const notices = createRoute({
  getParentRoute,
  path: "/notices",
  component: lazyRouteComponent(() => import("./pages/notices.tsx"), "NoticesPage"),
});

const account = createRoute({
  getParentRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("./pages/account.tsx"), "AccountPage"),
});

const oversight = createRoute({
  getParentRoute,
  path: "/oversight",
  component: lazyRouteComponent(() => import("./pages/oversight.tsx"), "OversightPage"),
  validateSearch: oversightSearch,
});
const urge = createRoute({
  getParentRoute,
  path: "/oversight/urge",
  component: lazyRouteComponent(() => import("./pages/urge.tsx"), "UrgePage"),
  validateSearch: ({ matter: about }): { matter?: string } => (typeof about === "string" ? { matter: about } : {}),
});

const routeTree = root.addChildren([desk, search, matter, receipt, notices, impact, oversight, urge, account, admin]);

/** The pages of the console and their addresses under `/console`. */
export const createConsole = () => createRouter({ routeTree, basepath: "/console", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createConsole>;
  }
}
