import { routes, type AboutArticle } from "@mingfa/contract";
import { AffectedProcedures, Citers, Loaded, useAnswer, useArticleName, useVersionName } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

type Place = { statute: string; article: string; on?: string | undefined };

/** What stands around an article: its neighbours, its form in each version, and what in the system rests on it. */
export function About({ statute, article, on }: Place) {
  const { t } = useTranslation("ui");
  const day = on === undefined ? {} : { on };
  const answer = useAnswer(routes.law.about, { params: { statute, article }, query: day });
  return (
    <Loaded answer={answer}>
      {(about) => (
        <>
          <Neighbours about={about} day={day} />
          {about.versions.length > 1 && <History about={about} />}
          <h2>{t("library.citers")}</h2>
          {about.citers.length > 0 ? <Citers citers={about.citers} /> : <p>{t("library.noCiters")}</p>}
          {about.affected.length > 0 && (
            <>
              <h2>{t("library.affected")}</h2>
              <AffectedProcedures affected={about.affected} />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function Neighbours({ about, day }: { about: AboutArticle; day: { on?: string } }) {
  const { t } = useTranslation("portal");
  const { statute, previous, next, version } = about;
  return (
    <nav className="library-pages" aria-label={statute}>
      {previous !== undefined && (
        <Link to="/law/$statute/$article" params={{ statute, article: previous }} search={day}>
          {t("library.previous")}
        </Link>
      )}
      <Link to="/law/$statute" params={{ statute }} search={{ version }}>
        {t("library.whole")}
      </Link>
      {next !== undefined && (
        <Link to="/law/$statute/$article" params={{ statute, article: next }} search={day}>
          {t("library.following")}
        </Link>
      )}
    </nav>
  );
}

function History({ about: { statute, versions, version: shown } }: { about: AboutArticle }) {
  const { t } = useTranslation(["portal", "ui"]);
  const nameOf = useArticleName();
  const { name, span } = useVersionName();
  return (
    <>
      <h2>{t("portal:library.history")}</h2>
      <ul className="mf-citers">
        {versions.map((version) => (
          <li key={version.id}>
            {name(version.id)}{" "}
            {version.article === undefined ? (
              <span className="mf-quiet">{t(version.loaded ? "portal:library.absent" : "ui:library.notLoaded")}</span>
            ) : version.id === shown ? (
              <strong>{nameOf(version.article)}</strong>
            ) : (
              <Link
                to="/law/$statute/$article"
                params={{ statute, article: version.article }}
                search={{ on: version.inForceFrom }}
              >
                {nameOf(version.article)}
              </Link>
            )}{" "}
            {version.change && <span className="mf-tag">{t(`ui:library.change.${version.change}`)}</span>}
            <span className="mf-quiet mf-citer-place">{span(version)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
