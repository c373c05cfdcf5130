/** Work for later, in the caller's transaction. */
export { jobCounts, jobFailures, retryJob, type JobCounts, type JobFailure } from "./overview.ts";
export { startJobs, type Job, type JobHandler, type Jobs } from "./jobs.ts";
