import { routes } from "@mingfa/contract";
import { Loaded, useAnswer } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { statuteLevels, type LibrarySearch } from "./library-search.ts";

/** All statutes by level, the highest first. */
export function StatuteList({ search: { level, on } }: { search: LibrarySearch }) {
  const { t } = useTranslation(["portal", "ui"]);
  const day = on === undefined ? {} : { on };
  const answer = useAnswer(routes.law.statutes, { query: day });
  return (
    <Loaded answer={answer}>
      {(all) => (
        <>
          {!all.some(({ versions }) => versions.some(({ loaded }) => loaded)) && (
            <p className="mf-notice">{t("portal:library.notLoaded")}</p>
          )}
          {statuteLevels
            .map((one) => ({ one, statutes: all.filter((statute) => statute.level === one) }))
            .filter(({ one, statutes }) => statutes.length > 0 && (level === undefined || level === one))
            .map(({ one, statutes }) => (
              <section key={one}>
                <h2>{t(`ui:library.level.${one}`)}</h2>
                <ul className="library-list">
                  {statutes.map(({ name, current }) => (
                    <li key={name}>
                      <Link to="/law/$statute" params={{ statute: name }} search={current === undefined ? {} : day}>
                        {name}
                      </Link>
                      {current === undefined && <span className="mf-quiet"> {t("portal:library.ended")}</span>}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </>
      )}
    </Loaded>
  );
}
