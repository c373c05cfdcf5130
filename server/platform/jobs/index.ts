/** Work for later, in the caller's transaction. */
export { startJobs, type Job, type JobHandler, type Jobs } from "./jobs.ts";
