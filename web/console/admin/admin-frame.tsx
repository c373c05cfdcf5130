import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./admin.css";

const areas = {
  registry: ["organs", "officers", "certificates", "powers", "change"],
  law: ["packs", "items", "dictionaries", "calendars"],
  node: ["log", "sessions", "jobs", "health"],
} as const;

/** The pages of administration beside each other, by what they are about. */
export function AdminFrame() {
  const { t } = useTranslation("console");
  return (
    <div className="admin">
      <nav className="admin-nav" aria-label={t("admin.pages")}>
        {(["registry", "law", "node"] as const).map((area) => (
          <div key={area}>
            <h2>{t(`admin.areas.${area}`)}</h2>
            <ul>
              {areas[area].map((page) => (
                <li key={page}>
                  <Link to={`/admin/${page}`}>{t(`admin.titles.${page}`)}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="admin-page">
        <Outlet />
      </div>
    </div>
  );
}
