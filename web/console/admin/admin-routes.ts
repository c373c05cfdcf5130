import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "../root.ts";
import { textsOf } from "./admin-search.ts";

const frame = createRoute({
  getParentRoute: () => root,
  path: "/admin",
  component: lazyRouteComponent(() => import("./admin-frame.tsx"), "AdminFrame"),
});
const getParentRoute = () => frame;

const organs = createRoute({
  getParentRoute,
  path: "/organs",
  component: lazyRouteComponent(() => import("./pages/organs.tsx"), "OrgansPage"),
  validateSearch: textsOf("q"),
});
const officers = createRoute({
  getParentRoute,
  path: "/officers",
  component: lazyRouteComponent(() => import("./pages/officers.tsx"), "OfficersPage"),
  validateSearch: textsOf("q", "organ", "duty", "show", "after"),
});
const certificates = createRoute({
  getParentRoute,
  path: "/certificates",
  component: lazyRouteComponent(() => import("./pages/certificates.tsx"), "CertificatesPage"),
  validateSearch: textsOf("q", "organ", "state", "after"),
});
const powers = createRoute({
  getParentRoute,
  path: "/powers",
  component: lazyRouteComponent(() => import("./pages/powers.tsx"), "PowersPage"),
  validateSearch: textsOf("q", "organ", "kind"),
});
const change = createRoute({
  getParentRoute,
  path: "/change",
  component: lazyRouteComponent(() => import("./pages/change.tsx"), "ChangePage"),
  validateSearch: textsOf("act", "organ", "officer", "duty", "power", "number"),
});
const packs = createRoute({
  getParentRoute,
  path: "/packs",
  component: lazyRouteComponent(() => import("./pages/packs.tsx"), "PacksPage"),
});
const tryPack = createRoute({
  getParentRoute,
  path: "/packs/try",
  component: lazyRouteComponent(() => import("./pages/try-pack.tsx"), "TryPackPage"),
});
const pack = createRoute({
  getParentRoute,
  // Their names have points in them, which a path may not end in: there it would be a file's.
  path: "/pack",
  component: lazyRouteComponent(() => import("./pages/pack.tsx"), "PackPage"),
  validateSearch: textsOf("procedure", "version", "against"),
});
const items = createRoute({
  getParentRoute,
  path: "/items",
  component: lazyRouteComponent(() => import("./pages/items.tsx"), "ItemsPage"),
  validateSearch: textsOf("q"),
});
const dictionaries = createRoute({
  getParentRoute,
  path: "/dictionaries",
  component: lazyRouteComponent(() => import("./pages/dictionaries.tsx"), "DictionariesPage"),
  validateSearch: textsOf("which", "q"),
});
const calendars = createRoute({
  getParentRoute,
  path: "/calendars",
  component: lazyRouteComponent(() => import("./pages/calendars.tsx"), "CalendarsPage"),
});
const calendar = createRoute({
  getParentRoute,
  path: "/calendars/$year",
  component: lazyRouteComponent(() => import("./pages/calendar-year.tsx"), "CalendarYearPage"),
});
const log = createRoute({
  getParentRoute,
  path: "/log",
  component: lazyRouteComponent(() => import("./pages/log.tsx"), "LogPage"),
  validateSearch: textsOf("kind", "actor", "outcome", "from", "to", "after"),
});
const sessions = createRoute({
  getParentRoute,
  path: "/sessions",
  component: lazyRouteComponent(() => import("./pages/sessions.tsx"), "SessionsPage"),
  validateSearch: textsOf("q"),
});
const jobs = createRoute({
  getParentRoute,
  path: "/jobs",
  component: lazyRouteComponent(() => import("./pages/jobs.tsx"), "JobsPage"),
});
const health = createRoute({
  getParentRoute,
  path: "/health",
  component: lazyRouteComponent(() => import("./pages/health.tsx"), "HealthPage"),
});

/** The back office, and its pages under `/admin`. */
export const admin = frame.addChildren([
  organs,
  officers,
  certificates,
  powers,
  change,
  packs,
  tryPack,
  pack,
  items,
  dictionaries,
  calendars,
  calendar,
  log,
  sessions,
  jobs,
  health,
]);
