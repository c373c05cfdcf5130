import { sweepDrafts } from "#drafts";
import { sweepFiles } from "#files";
import { runSequencer } from "#ledger";
import { measureClosed } from "#oversight";
import { startJobs } from "#platform/jobs";
import type { Log } from "#platform/log";
import type { Metrics } from "#platform/metrics";
import { createOutbox } from "#platform/outbox";
import { settleDue, warnDue } from "#procedure";
import { modules } from "./modules.ts";
import type { Node } from "./node.ts";

/** What a server does besides answering; `fatal` is told when it must not go on. */
export type Work = { stop: () => Promise<void> };

/** Places leaves in the log, delivers news to later modules, settles what falls due. */
export const startWork = async (
  node: Node,
  log: Log,
  metrics: Metrics,
  fatal: (error: unknown) => void,
): Promise<Work> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const failed = (what: string) => (error: unknown) => log.error({ error }, what);

  const sequencer = runSequencer(node.ledger, signal, failed("sequencer")).catch(fatal);

  const outbox = createOutbox(node.db, failed("outbox"));
  outbox.on("procedure.performed", async (_tx, events) => {
    for (const { payload } of events) metrics.act(String(payload["act"]));
  });
  for (const module of modules)
    for (const [kind, handler] of Object.entries(module.news?.(node) ?? {})) outbox.on(kind, handler);
  const delivery = outbox.run(signal);
  const own = modules.map(({ name, work }) => work?.(node, signal, failed(name)));

  const jobs = await startJobs(node.db, failed("jobs"));
  await jobs.schedule("sweep", "17 * * * *", async () => {
    const swept = { drafts: await sweepDrafts(node.drafts), ...(await sweepFiles(node.files)) };
    if (swept.drafts + swept.files + swept.bytes > 0) log.info(swept, "swept");
  });
  await jobs.schedule("due", "* * * * *", () => watchTerms(node, log));
  await jobs.schedule("figures", "*/5 * * * *", async () => void (await measureClosed(node.procedure)));
  // What fell due while no server ran shows in the queues at once, not at the next minute.
  const catchingUp = watchTerms(node, log).catch(failed("due"));
  const measuring = measureClosed(node.procedure).catch(failed("figures"));

  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([jobs.stop(), sequencer, delivery, catchingUp, measuring, ...own]);
    },
  };
};

/** What terms bring about by themselves: the law's own acts are recorded, the authority is warned. */
export const watchTerms = async ({ procedure }: Node, log: Log): Promise<void> => {
  const settled = await settleDue(procedure);
  const warned = await warnDue(procedure);
  if (settled + warned > 0) log.info({ settled, warned }, "terms");
};
