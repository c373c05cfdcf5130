/** The catalogue of items and applications under them. */
export { apply } from "./apply.ts";
export { servicesHttp } from "./http.ts";
export { servicesLookups } from "./lookups.ts";
export type { ServicesNode } from "./services-node.ts";
