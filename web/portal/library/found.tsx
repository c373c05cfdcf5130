import { routes } from "@mingfa/contract";
import { Loaded, Marked, useAnswer, useArticleName } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { LibrarySearch } from "./library-search.ts";

/** What a question finds: statutes of that name, then articles with the words marked. */
export function Found({ search, q }: { search: LibrarySearch; q: string }) {
  const { from, ...first } = search;
  const { t } = useTranslation("portal");
  const answer = useAnswer(routes.law.search, { query: { ...search, q } });
  const nameOf = useArticleName();
  const on = search.on === undefined ? {} : { on: search.on };
  return (
    <Loaded answer={answer}>
      {({ loaded, statutes, total, hits, next }) => (
        <>
          {statutes.length > 0 && (
            <>
              <h2>{t("library.statutesFound")}</h2>
              <ul className="mf-citers">
                {statutes.map(({ name, title }) => (
                  <li key={name}>
                    <Link to="/law/$statute" params={{ statute: name }} search={on}>
                      <Marked text={title} />
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
          {!loaded && <p className="mf-notice">{t("library.notLoaded")}</p>}
          <h2>{t("library.articlesFound")}</h2>
          <p className="mf-quiet" role="status">
            {total > 0 ? t("library.found", { count: total }) : t("library.nothing", { query: q })}
          </p>
          <ul className="cards">
            {hits.map(({ statute, article, excerpt }) => (
              <li key={`${statute}/${article ?? ""}`}>
                <h3>
                  {article === undefined ? (
                    <Link to="/law/$statute" params={{ statute }} search={on}>
                      {statute} {t("library.preamble")}
                    </Link>
                  ) : (
                    <Link to="/law/$statute/$article" params={{ statute, article }} search={on}>
                      {statute} {nameOf(article)}
                    </Link>
                  )}
                </h3>
                <p>
                  <Marked text={excerpt} />
                </p>
              </li>
            ))}
          </ul>
          <p className="library-pages">
            {from !== undefined && (
              <Link to="/law" search={first}>
                {t("library.first")}
              </Link>
            )}
            {next !== undefined && (
              <Link to="/law" search={{ ...search, from: next }}>
                {t("library.next")}
              </Link>
            )}
          </p>
        </>
      )}
    </Loaded>
  );
}
