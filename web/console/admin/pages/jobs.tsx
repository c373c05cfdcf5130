import { cacheKey, Loaded, ProblemNotice, useAnswer, useClient, useDates } from "@mingfa/ui";
import { routes, type JobQueue } from "@mingfa/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";

const known = ["due", "sweep", "news"] as const;

/** The queues of work in the background, with what failed and the way to try it again. */
export function JobsPage() {
  const { t } = useTranslation("console");
  const answer = useAnswer(routes.operations.jobs, {}, { refetchInterval: () => 10_000 });
  return (
    <AdminPage title={t("admin.titles.jobs")} intro={t("admin.jobs.intro")}>
      <Loaded answer={answer}>{(queues) => <Queues queues={queues} />}</Loaded>
    </AdminPage>
  );
}

function Queues({ queues }: { queues: JobQueue[] }) {
  const { t } = useTranslation("console");
  const nameOf = (queue: string): string => {
    const one = known.find((each) => each === queue);
    return one ? t(`admin.jobs.queues.${one}`) : queue;
  };
  const columns: Column<JobQueue>[] = [
    { key: "queue", title: t("admin.jobs.queue"), render: ({ queue }) => nameOf(queue) },
    ...(["waiting", "active", "failed", "done"] as const).map((count) => ({
      key: count,
      title: t(`admin.jobs.${count}`),
      render: (line: JobQueue) => line[count],
    })),
  ];
  const failing = queues.filter(({ failures }) => failures.length > 0);
  return (
    <>
      <AdminTable caption={t("admin.titles.jobs")} columns={columns} rows={queues} rowKey={({ queue }) => queue} />
      <h2>{t("admin.jobs.failures")}</h2>
      {failing.length === 0 && <p>{t("admin.jobs.none")}</p>}
      {failing.map((queue) => (
        <Failures key={queue.queue} queue={queue} name={nameOf(queue.queue)} />
      ))}
    </>
  );
}

function Failures({ queue, name }: { queue: JobQueue; name: string }) {
  const { t } = useTranslation("console");
  const { moment } = useDates();
  const client = useClient();
  const cache = useQueryClient();
  const retry = useMutation({
    mutationFn: (job: string) =>
      client.call(routes.operations.retryJob, { params: { queue: queue.queue, job }, body: {} }),
    onSuccess: () => cache.invalidateQueries({ queryKey: cacheKey(routes.operations.jobs) }),
  });
  return (
    <section>
      <h3>{name}</h3>
      <ul className="admin-list">
        {queue.failures.map(({ id, at, tried, why, final }) => (
          <li key={id}>
            {moment(at)} {why} <span className="mf-quiet">{t("admin.jobs.tried", { count: tried })}</span>{" "}
            {final ? (
              <button type="button" className="mf-link-button" onClick={() => retry.mutate(id)}>
                {t("admin.jobs.retry")}
              </button>
            ) : (
              t("admin.jobs.again")
            )}
          </li>
        ))}
      </ul>
      <p role="status">{retry.isSuccess && t("admin.jobs.retried")}</p>
      {retry.error && <ProblemNotice error={retry.error} />}
    </section>
  );
}
