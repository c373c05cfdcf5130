import { routes } from "@mingfa/contract";
import { Loaded, useAnswer, usePageTitle } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { deskShows } from "../console.tsx";
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
            <Queue lines={lines} empty={t(`desk.empty.${show}`)} />
            <p className="pages">
              {after !== undefined && (
                <Link to="/" search={{ show }}>
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
