import { routes, type HealthPart } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";

const levels = { good: "normal", warning: "amber", bad: "red" } as const;

/** How the node fares, part by part. */
export function HealthPage() {
  const { t } = useTranslation("console");
  const say = useSay();
  const answer = useAnswer(routes.operations.health, {}, { refetchInterval: () => 15_000 });
  const columns: Column<HealthPart>[] = [
    { key: "part", title: t("admin.health.part"), render: ({ label }) => say(label) },
    {
      key: "state",
      title: t("admin.health.state"),
      render: ({ state }) => (
        <span className="mf-tag" data-level={levels[state]}>
          {t(`admin.health.states.${state}`)}
        </span>
      ),
    },
    { key: "value", title: t("admin.health.value"), render: ({ value }) => say(value) },
  ];
  return (
    <AdminPage title={t("admin.titles.health")} intro={t("admin.health.intro")}>
      <Loaded answer={answer}>
        {(parts) => (
          <AdminTable caption={t("admin.titles.health")} columns={columns} rows={parts} rowKey={({ id }) => id} />
        )}
      </Loaded>
    </AdminPage>
  );
}
