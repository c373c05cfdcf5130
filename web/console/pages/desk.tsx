import { routes, type Text } from "@mingfa/contract";
import { Loaded, useAnswer, usePageTitle, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { deskShows, type DeskShow } from "../console.tsx";
import { Queue } from "../queue.tsx";

const here = getRouteApi("/");

/** The officer's queue: what to do next, first due on top; the view is in the address. */
export function DeskPage() {
  const { t } = useTranslation("console");
  const { show = "open", stage, after } = here.useSearch();
  const navigate = here.useNavigate();
  const query = { show, ...(stage === undefined ? {} : { stage }), ...(after === undefined ? {} : { after }) };
  const answer = useAnswer(routes.matters.desk, { query });
  usePageTitle(t("desk.title"), t("product"));
  return (
    <section className="plain">
      <h1>{t("desk.title")}</h1>
      <Tabs
        activeKey={show}
        onChange={(key) => void navigate({ search: { show: deskShows.find((one) => one === key) ?? "open" } })}
        items={deskShows.map((key) => ({ key, label: t(`desk.show.${key}`) }))}
      />
      <Loaded answer={answer}>
        {({ lines, next }) => (
          <>
            {stage !== undefined && (
              <StageFilter label={lines.find((line) => line.stage.id === stage)?.stage.label} show={show} />
            )}
            <Queue lines={lines} empty={t(`desk.empty.${show}`)} show={show} />
            <p className="pages">
              {after !== undefined && (
                <Link to="/" search={{ show, ...(stage === undefined ? {} : { stage }) }}>
                  {t("desk.first")}
                </Link>
              )}
              {next !== undefined && (
                <Link to="/" search={{ ...query, after: next }}>
                  {t("desk.next")}
                </Link>
              )}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}

function StageFilter({ label, show }: { label: Text | undefined; show: DeskShow }) {
  const { t } = useTranslation("console");
  const say = useSay();
  return (
    <p>
      {label && t("desk.onlyStage", { stage: say(label) })}{" "}
      <Link to="/" search={{ show }}>
        {t("desk.allStages")}
      </Link>
    </p>
  );
}
