/** The back office: who may do what, under which packs and calendars, and how the node fares. */
export { administrationChanges } from "./changes.ts";
export { administrationLookups } from "./lookups.ts";
