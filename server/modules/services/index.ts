import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** The catalogue of items and applications under them. */
export { servicesNews } from "./applications.ts";
export { apply } from "./apply.ts";
export { servicesHttp } from "./http.ts";
export { createItemSearch } from "./item-search.ts";
export { servicesLookups } from "./lookups.ts";
export type { ServicesNode } from "./services-node.ts";

export const servicesMigrations: MigrationFolder = {
  module: "services",
  folder: join(import.meta.dirname, "migrations"),
};
