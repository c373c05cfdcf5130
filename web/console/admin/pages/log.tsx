import { routes, type LogFilter, type OperationLine } from "@mingfa/contract";
import { Loaded, useAnswer, useClient, useDates, useSay } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { ExportButton } from "../export-button.tsx";
import { Filter, FilterChoice, FilterText } from "../filter.tsx";
import { PagesLinks } from "../pages-links.tsx";

const here = getRouteApi("/admin/log");
const kinds = ["signIn", "refused", "exported", "administration", "acts"] as const;
const outcomes = ["done", "refused"] as const;
const codes = [
  "administratorsOnly",
  "notEntitled",
  "otherOrgan",
  "officersOnly",
  "refused",
  "invalid",
  "stale",
  "wrongCredentials",
  "tooManyAttempts",
  "registryMoved",
] as const;

/** The operation log, the latest first. */
export function LogPage() {
  const { t } = useTranslation("console");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const client = useClient();
  const { after, ...first } = search;
  const [kind, outcome] = [kinds.find((one) => one === search.kind), outcomes.find((one) => one === search.outcome)];
  const filter: LogFilter = {
    ...(kind ? { kind } : {}),
    ...(outcome ? { outcome } : {}),
    ...(search.actor ? { actor: search.actor } : {}),
    ...(search.from ? { from: search.from } : {}),
    ...(search.to ? { to: search.to } : {}),
  };
  const answer = useAnswer(routes.operations.log, { query: { ...filter, ...(after ? { after } : {}) } });
  return (
    <AdminPage title={t("admin.titles.log")} intro={t("admin.log.intro")}>
      <Filter search={first} apply={(fields) => void navigate({ search: fields })}>
        <FilterChoice
          name="kind"
          label={t("admin.log.kind")}
          value={kind}
          options={kinds.map((one) => [one, t(`admin.log.kinds.${one}`)])}
        />
        <FilterText name="actor" label={t("admin.log.actor")} value={search.actor} />
        <FilterChoice
          name="outcome"
          label={t("admin.log.outcome")}
          value={outcome}
          options={outcomes.map((one) => [one, t(`admin.log.outcomes.${one}`)])}
        />
        <FilterText name="from" type="date" label={t("admin.log.from")} value={search.from} />
        <FilterText name="to" type="date" label={t("admin.log.to")} value={search.to} />
      </Filter>
      <p className="admin-tools">
        <ExportButton
          name="operations"
          label={t("admin.log.export")}
          take={() => client.call(routes.operations.exportLog, { query: filter })}
        />
      </p>
      <Loaded answer={answer}>
        {({ lines, next }) => (
          <>
            <Lines lines={lines} />
            <PagesLinks
              after={after}
              next={next}
              go={(place) => void navigate({ search: { ...first, ...(place ? { after: place } : {}) } })}
            />
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}

function Lines({ lines }: { lines: OperationLine[] }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { moment } = useDates();
  const who = ({ actor, named }: OperationLine): string => {
    if (actor) return actor.kind === "party" ? t("admin.log.party", { id: actor.id }) : actor.id;
    return named === undefined ? t("admin.log.unknown") : t("admin.log.named", { named });
  };
  const codeWords = (code: string): string => {
    const known = codes.find((one) => one === code);
    return known ? t(`admin.log.codes.${known}`) : code;
  };
  const columns: Column<OperationLine>[] = [
    { key: "at", title: t("admin.log.at"), render: ({ at }) => moment(at) },
    {
      key: "operation",
      title: t("admin.log.operation"),
      render: ({ label, operation }) => (
        <>
          {say(label)} {say(label) !== operation && <div className="mf-quiet">{operation}</div>}
        </>
      ),
    },
    { key: "who", title: t("admin.log.who"), render: who },
    {
      key: "outcome",
      title: t("admin.log.outcome"),
      render: ({ outcome }) =>
        outcome === "done" ? (
          t("admin.log.outcomes.done")
        ) : (
          <span className="mf-tag" data-level="red">
            {codeWords(outcome)}
          </span>
        ),
    },
    { key: "about", title: t("admin.log.about"), render: ({ about }) => about },
    {
      key: "address",
      title: t("admin.log.address"),
      render: ({ address, device }) => (
        <>
          {address} <div className="mf-quiet">{device}</div>
        </>
      ),
    },
  ];
  return <AdminTable caption={t("admin.titles.log")} columns={columns} rows={lines} rowKey={({ id }) => String(id)} />;
}
