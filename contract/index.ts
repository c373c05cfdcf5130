import { accountRoutes } from "./account.ts";
import { calendarRoutes } from "./calendar.ts";
import { catalogueRoutes } from "./catalogue.ts";
import { clockRoutes } from "./clock.ts";
import { draftRoutes } from "./draft.ts";
import { fileRoutes } from "./file.ts";
import { documentRoutes } from "./documents.ts";
import { itemRoutes } from "./item.ts";
import { lawRoutes } from "./law.ts";
import { logRoutes } from "./log.ts";
import { mandateRoutes } from "./mandate.ts";
import { matterRoutes } from "./matter.ts";
import { nodeRoutes } from "./node.ts";
import { noticeRoutes } from "./notice.ts";
import { operationRoutes } from "./operations.ts";
import { packRoutes } from "./pack.ts";
import { queueRoutes } from "./queue.ts";
import { oversightRoutes } from "./oversight.ts";
import { registryRoutes } from "./registry.ts";
import { registerRoutes } from "./register.ts";
import { sessionRoutes, signInRoutes } from "./session.ts";
import { whatIfRoutes } from "./what-if.ts";

export * from "./account.ts";
export * from "./calendar.ts";
export * from "./catalogue.ts";
export * from "./clock.ts";
export * from "./draft.ts";
export * from "./file.ts";
export * from "./documents.ts";
export * from "./item.ts";
export * from "./law.ts";
export * from "./log.ts";
export * from "./mandate.ts";
export * from "./matter.ts";
export * from "./matter-line.ts";
export * from "./node.ts";
export * from "./notice.ts";
export * from "./operations.ts";
export * from "./pack.ts";
export * from "./passkey.ts";
export * from "./oversight.ts";
export * from "./problem.ts";
export * from "./queue.ts";
export * from "./registry.ts";
export * from "./register.ts";
export * from "./route.ts";
export * from "./session.ts";
export * from "./text.ts";
export * from "./what-if.ts";

/** Every route of the API, by module. */
export const routes = {
  session: sessionRoutes,
  signIn: signInRoutes,
  account: accountRoutes,
  items: itemRoutes,
  catalogue: catalogueRoutes,
  register: registerRoutes,
  files: fileRoutes,
  drafts: draftRoutes,
  matters: matterRoutes,
  mandates: mandateRoutes,
  documents: documentRoutes,
  log: logRoutes,
  law: lawRoutes,
  queue: queueRoutes,
  whatIf: whatIfRoutes,
  oversight: oversightRoutes,
  notices: noticeRoutes,
  clock: clockRoutes,
  node: nodeRoutes,
  registry: registryRoutes,
  packs: packRoutes,
  calendars: calendarRoutes,
  operations: operationRoutes,
};
