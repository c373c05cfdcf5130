import { calendarRoutes, operationRoutes, packRoutes, registryRoutes } from "@mingfa/contract";
import type { JsonObject } from "@mingfa/core/procedure";
import { bind, type Binding } from "#platform/http";
import type { AdministrationNode } from "./administration-node.ts";
import { comparePacks, previewPack } from "./compare-packs.ts";
import { mustAdminister, mustBe } from "./entitled.ts";
import { exportRegistry } from "./export-registry.ts";
import { openRegistration } from "./open-registration.ts";
import { openings } from "./openings.ts";
import { calendarMoves, readCalendar } from "./read-calendar.ts";
import { endSession, issuePassword, showSessions } from "./sessions.ts";
import { showCalendars } from "./show-calendars.ts";
import { showDictionaries, showItems } from "./show-dictionaries.ts";
import { showGraph } from "./show-graph.ts";
import { showHealth } from "./show-health.ts";
import { retryFailed, showJobs } from "./show-jobs.ts";
import { exportLog, showLog } from "./show-log.ts";
import { showPacks } from "./show-packs.ts";
import { showCertificates, showOfficers, showOrgans, showPowers } from "./show-registry.ts";

/** Each route says first whom it lets in. */
export const administrationHttp = (node: AdministrationNode): Binding[] => [
  bind(registryRoutes.organs, ({ actor, query }) => (mustAdminister(node, actor), showOrgans(node, query))),
  bind(registryRoutes.officers, ({ actor, query }) => (mustAdminister(node, actor), showOfficers(node, query))),
  bind(registryRoutes.certificates, ({ actor, query }) => (mustAdminister(node, actor), showCertificates(node, query))),
  bind(registryRoutes.powers, ({ actor, query }) => (mustAdminister(node, actor), showPowers(node, query))),
  bind(registryRoutes.export, ({ actor, params }) => (mustAdminister(node, actor), exportRegistry(node, params.list))),
  bind(registryRoutes.openings, ({ actor }) => openings(node, actor)),
  bind(registryRoutes.open, ({ actor, body }) =>
    openRegistration(node, actor, { ...body, input: answers(body.input) }),
  ),

  bind(packRoutes.overview, ({ actor }) => (mustAdminister(node, actor), showPacks(node))),
  bind(
    packRoutes.graph,
    ({ actor, params }) => (mustAdminister(node, actor), showGraph(node, params.procedure, params.version)),
  ),
  bind(packRoutes.compare, ({ actor, params }) => (mustAdminister(node, actor), comparePacks(node, params))),
  bind(packRoutes.preview, ({ actor, body }) => (mustBe(node, actor, "system"), previewPack(node, body.text))),
  bind(packRoutes.items, ({ actor }) => (mustAdminister(node, actor), showItems(node))),
  bind(packRoutes.dictionaries, ({ actor }) => (mustAdminister(node, actor), showDictionaries(node))),

  bind(calendarRoutes.years, ({ actor }) => (mustAdminister(node, actor), showCalendars(node))),
  bind(calendarRoutes.read, ({ actor, body }) => (mustBe(node, actor, "system"), readCalendar(body.text))),
  bind(
    calendarRoutes.moves,
    ({ actor, body }) => (mustBe(node, actor, "system", "security"), calendarMoves(node, body)),
  ),

  bind(operationRoutes.log, ({ actor, query }) => (mustBe(node, actor, "audit"), showLog(node, query))),
  bind(operationRoutes.exportLog, ({ actor, query }) => (mustBe(node, actor, "audit"), exportLog(node, query))),
  bind(
    operationRoutes.sessions,
    ({ actor, query }) => (mustBe(node, actor, "security", "audit"), showSessions(node, query)),
  ),
  bind(
    operationRoutes.endSession,
    ({ actor, params }) => (mustBe(node, actor, "security"), endSession(node, params.session)),
  ),
  bind(
    operationRoutes.issuePassword,
    ({ actor, params }) => (mustBe(node, actor, "security"), issuePassword(node, actor, params.officer)),
  ),
  bind(operationRoutes.jobs, ({ actor }) => (mustBe(node, actor, "system", "audit"), showJobs(node))),
  bind(operationRoutes.retryJob, ({ actor, params }) => (mustBe(node, actor, "system"), retryFailed(node, params))),
  bind(operationRoutes.health, ({ actor }) => (mustAdminister(node, actor), showHealth(node))),
];

/** Answers to a form, which the form itself judges; they have come as JSON. */
const answers = (input: Record<string, unknown>): JsonObject => input as JsonObject;
