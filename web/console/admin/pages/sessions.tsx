import { cacheKey, Loaded, ProblemNotice, useAnswer, useClient, useDates, useSession } from "@mingfa/ui";
import { routes, type SessionLine } from "@mingfa/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { Filter, FilterText } from "../filter.tsx";

const here = getRouteApi("/admin/sessions");
const known = ["password", "code", "recovery", "passkey", "platform"] as const;

/** Who is signed in, and the way to end a session. */
export function SessionsPage() {
  const { t } = useTranslation("console");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const client = useClient();
  const cache = useQueryClient();
  const answer = useAnswer(routes.operations.sessions, { query: search });
  const end = useMutation({
    mutationFn: (session: string) => client.call(routes.operations.endSession, { params: { session } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: cacheKey(routes.operations.sessions) }),
  });
  return (
    <AdminPage title={t("admin.titles.sessions")}>
      <Filter search={search} apply={(fields) => void navigate({ search: fields })}>
        <FilterText name="q" label={t("admin.q")} value={search.q} />
      </Filter>
      <p role="status">{end.isSuccess && t("admin.sessions.ended")}</p>
      {end.error && <ProblemNotice error={end.error} />}
      <Loaded answer={answer}>
        {({ lines, officers, parties }) => (
          <>
            <p>{t("admin.sessions.intro", { officers, parties })}</p>
            <Lines lines={lines} end={end.mutate} />
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}

function Lines({ lines, end }: { lines: SessionLine[]; end: (session: string) => void }) {
  const { t } = useTranslation("console");
  const { moment } = useDates();
  const securing = useSession().data?.duties?.includes("securityAdministrator") ?? false;
  const columns: Column<SessionLine>[] = [
    {
      key: "account",
      title: t("admin.sessions.account"),
      render: ({ account, officer }) => (
        <>
          {officer?.name} <div className="mf-quiet">{account}</div>
        </>
      ),
    },
    { key: "device", title: t("admin.sessions.device"), render: ({ device }) => device },
    {
      key: "means",
      title: t("admin.sessions.means"),
      render: ({ means }) => {
        const one = known.find((each) => each === means);
        return one ? t(`admin.sessions.meansOf.${one}`) : means;
      },
    },
    { key: "since", title: t("admin.sessions.since"), render: ({ since }) => moment(since) },
    { key: "lastUsed", title: t("admin.sessions.lastUsed"), render: ({ lastUsed }) => moment(lastUsed) },
    ...(securing
      ? [
          {
            key: "end",
            title: t("admin.act"),
            render: ({ id, officer }: SessionLine) => (
              <button type="button" className="mf-link-button" onClick={() => end(id)}>
                {t("admin.sessions.end")}
                <span className="mf-unseen"> {officer?.name}</span>
              </button>
            ),
          },
        ]
      : []),
  ];
  return <AdminTable caption={t("admin.titles.sessions")} columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
