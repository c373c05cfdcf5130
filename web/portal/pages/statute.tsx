import { routes, type StatutePage as Shown } from "@mingfa/contract";
import { Loaded, useAnswer } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Articles } from "../library/articles.tsx";
import { Versions } from "../library/versions.tsx";
import { Page } from "../page.tsx";
import "../library/library.css";

const here = getRouteApi("/law/$statute");

/** A statute in full, in one of its versions. */
export function StatutePage() {
  const { statute } = here.useParams();
  const query = here.useSearch();
  const answer = useAnswer(routes.law.statute, { params: { statute }, query });
  return (
    <Page title={answer.data?.title ?? statute}>
      <Loaded answer={answer}>{(page) => <Text page={page} on={query.on} />}</Loaded>
    </Page>
  );
}

function Text({ page, on }: { page: Shown; on: string | undefined }) {
  const { t } = useTranslation(["portal", "ui"]);
  const day = on ?? (page.version.id === page.current ? undefined : page.version.inForceFrom);
  return (
    <>
      <p>
        <span className="mf-tag">{t(`ui:library.level.${page.level}`)}</span>{" "}
        <Link to="/law" search={{ statute: page.name }}>
          {t("portal:library.searchIn")}
        </Link>{" "}
        <Link to="/law">{t("portal:library.all")}</Link>
      </p>
      <h2>{t("portal:library.versions")}</h2>
      <Versions page={page} />
      {page.version.loaded ? (
        <Articles page={page} on={day} />
      ) : (
        <p className="mf-notice">{t("portal:library.versionNotLoaded")}</p>
      )}
    </>
  );
}
