import type { RunPlace } from "@mingfa/ui";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame } from "./frame.tsx";
import { librarySearch } from "./library/library-search.ts";
import { HomePage } from "./pages/home.tsx";
import { registerSearch } from "./register/register-search.ts";
import { MissingPage } from "./pages/missing.tsx";
import { CrashedPage } from "./pages/crashed.tsx";

const root = createRootRoute({ component: Frame, notFoundComponent: MissingPage, errorComponent: CrashedPage });
const getParentRoute = () => root;
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
/** `1` of `?place=1` is read as a number. */
const word = (value: unknown): string | undefined => text(typeof value === "number" ? String(value) : value);
const audience = (value: unknown): "person" | "firm" | undefined =>
  value === "person" || value === "firm" ? value : undefined;
/** Only a path of this site may be returned to after signing in. */
const ownPath = (value: unknown): string | undefined =>
  typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : undefined;
const present = <T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

const home = createRoute({
  getParentRoute,
  path: "/",
  component: HomePage,
  validateSearch: (search) => present({ q: word(search["q"]) }),
});
const signIn = createRoute({
  getParentRoute,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./pages/sign-in.tsx"), "SignInPage"),
  validateSearch: (search) => present({ next: ownPath(search["next"]) }),
});
const signInReturn = createRoute({
  getParentRoute,
  path: "/sign-in/return",
  component: lazyRouteComponent(() => import("./pages/sign-in-return.tsx"), "SignInReturnPage"),
});
const account = createRoute({
  getParentRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("./pages/account.tsx"), "AccountPage"),
});
const items = createRoute({
  getParentRoute,
  path: "/items",
  component: lazyRouteComponent(() => import("./pages/items.tsx"), "ItemsPage"),
  validateSearch: (search) =>
    present({
      event: text(search["event"]),
      organ: text(search["organ"]),
      serves: audience(search["serves"]),
    }),
});
const item = createRoute({
  getParentRoute,
  path: "/items/$item",
  component: lazyRouteComponent(() => import("./pages/item.tsx"), "ItemPage"),
});
const apply = createRoute({
  getParentRoute,
  path: "/items/$item/apply",
  component: lazyRouteComponent(() => import("./pages/apply.tsx"), "ApplyPage"),
  validateSearch: (search): RunPlace =>
    present({ question: text(search["question"]), check: search["check"] === true ? (true as const) : undefined }),
});
const mine = createRoute({
  getParentRoute,
  path: "/my",
  component: lazyRouteComponent(() => import("./pages/mine.tsx"), "MinePage"),
  validateSearch: (search) => present({ after: text(search["after"]) }),
});
const matter = createRoute({
  getParentRoute,
  path: "/matters/$matter",
  component: lazyRouteComponent(() => import("./pages/matter.tsx"), "MatterPage"),
  validateSearch: (search) =>
    present({ recorded: Number.isInteger(search["recorded"]) ? Number(search["recorded"]) : undefined }),
});
const submitted = createRoute({
  getParentRoute,
  path: "/matters/$matter/submitted",
  component: lazyRouteComponent(() => import("./pages/submitted.tsx"), "SubmittedPage"),
  validateSearch: (search) => present({ number: word(search["number"]) }),
});
const act = createRoute({
  getParentRoute,
  path: "/matters/$matter/do/$act",
  component: lazyRouteComponent(() => import("./pages/act.tsx"), "ActPage"),
});
const receipt = createRoute({
  getParentRoute,
  path: "/matters/$matter/acts/$sequence/receipt",
  component: lazyRouteComponent(() => import("./pages/receipt.tsx"), "ReceiptPage"),
});
const notices = createRoute({
  getParentRoute,
  path: "/notices",
  component: lazyRouteComponent(() => import("./pages/notices.tsx"), "NoticesPage"),
});
const library = createRoute({
  getParentRoute,
  path: "/law",
  component: lazyRouteComponent(() => import("./pages/library.tsx"), "LibraryPage"),
  validateSearch: librarySearch,
});
const statute = createRoute({
  getParentRoute,
  path: "/law/$statute",
  component: lazyRouteComponent(() => import("./pages/statute.tsx"), "StatutePage"),
  validateSearch: (search) => present({ version: word(search["version"]), on: text(search["on"]) }),
});
const compare = createRoute({
  getParentRoute,
  path: "/law/$statute/compare",
  component: lazyRouteComponent(() => import("./pages/compare.tsx"), "ComparePage"),
  validateSearch: (search) => ({ from: word(search["from"]) ?? "", to: word(search["to"]) ?? "" }),
});
const law = createRoute({
  getParentRoute,
  path: "/law/$statute/$article",
  component: lazyRouteComponent(() => import("./pages/law.tsx"), "LawPage"),
  validateSearch: (search) => present({ place: word(search["place"]), on: text(search["on"]) }),
});
const verify = createRoute({
  getParentRoute,
  path: "/verify",
  component: lazyRouteComponent(() => import("./pages/verify.tsx"), "VerifyPage"),
  validateSearch: (search) => present({ act: word(search["act"]), key: word(search["key"]) }),
});

const register = createRoute({
  getParentRoute,
  path: "/register",
  component: lazyRouteComponent(() => import("./pages/register.tsx"), "RegisterPage"),
  validateSearch: registerSearch,
});
const decision = createRoute({
  getParentRoute,
  path: "/register/$matter/$decision",
  component: lazyRouteComponent(() => import("./pages/decision.tsx"), "DecisionPage"),
});

const offline = createRoute({
  getParentRoute,
  path: "/offline",
  component: lazyRouteComponent(() => import("./pages/offline.tsx"), "OfflinePage"),
});

const routeTree = root.addChildren([
  home,
  signIn,
  signInReturn,
  account,
  items,
  item,
  apply,
  mine,
  matter,
  submitted,
  act,
  receipt,
  notices,
  library,
  statute,
  compare,
  law,
  verify,
  register,
  decision,
  offline,
]);

/** The pages of the portal and their addresses. */
export const createPortal = () => createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPortal>;
  }
}
