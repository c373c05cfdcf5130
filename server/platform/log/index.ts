/** The server's log. */
export { createLog, type Log } from "./log.ts";
