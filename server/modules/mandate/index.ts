/** Mandates (委托代理): given, withdrawn and renounced by acts in a matter of their own. */
export { mandateChanges } from "./changes.ts";
export { mandateHttp } from "./http.ts";
export { mandateLookups } from "./lookups.ts";
export type { MandateNode } from "./mandate-node.ts";
