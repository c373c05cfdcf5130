import type { StatutePage } from "@mingfa/contract";
import { useVersionName } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** The versions of a statute, newest first, with the way to read each and to compare it with the one before. */
export function Versions({ page }: { page: StatutePage }) {
  const { t } = useTranslation(["portal", "ui"]);
  const { name, span } = useVersionName();
  const { name: statute, versions, version: shown } = page;
  return (
    <ul className="mf-citers">
      {versions.toReversed().map((version, index) => {
        const before = versions[versions.length - 2 - index];
        return (
          <li key={version.id}>
            {version.id === shown.id ? (
              <strong>
                {name(version.id)} <span className="mf-tag">{t("portal:library.shown")}</span>
              </strong>
            ) : (
              <Link to="/law/$statute" params={{ statute }} search={{ version: version.id }}>
                {name(version.id)}
              </Link>
            )}
            <span className="mf-quiet mf-citer-place">
              <span>{span(version)}</span>
              {!version.loaded && <span>{t("ui:library.notLoaded")}</span>}
              {before?.loaded && version.loaded && (
                <Link to="/law/$statute/compare" params={{ statute }} search={{ from: before.id, to: version.id }}>
                  {t("portal:library.compareWith", { version: name(before.id) })}
                </Link>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
