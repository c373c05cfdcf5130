import { useNode } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** Below every page: whom to ask, which rights one has, what else there is. */
export function Footer() {
  const { t } = useTranslation("portal");
  const node = useNode();
  return (
    <footer className="bottom">
      <div className="column">
        <h2 id="human" tabIndex={-1}>
          {t("frame.humanTitle")}
        </h2>
        <p>{t(node?.demo ? "frame.humanTextDemo" : "frame.humanText")}</p>
        <h2>{t("frame.rightsTitle")}</h2>
        <p>{t("frame.rights")}</p>
        <p>{t("frame.dataText")}</p>
        <nav aria-label={t("frame.more")}>
          <ul className="lines">
            <li>
              <Link to="/" search={{ q: t("frame.objectWord") }}>
                {t("frame.object")}
              </Link>
            </li>
            <li>
              <Link to="/register">{t("nav.register")}</Link>
            </li>
            <li>
              <Link to="/verify">{t("nav.verify")}</Link>
            </li>
            <li>
              <Link to="/offline">{t("frame.offline")}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
