import { NoticeList, usePageTitle } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** What has come to the authority: applications, answers, terms that come close or have passed. */
export function NoticesPage() {
  const { t } = useTranslation("console");
  usePageTitle(t("notices.title"), t("product"));
  return (
    <section className="plain narrow">
      <h1>{t("notices.title")}</h1>
      <NoticeList
        empty={t("notices.empty")}
        link={({ matter }, words) => (
          <Link to="/matters/$matter" params={{ matter }}>
            {words}
          </Link>
        )}
      />
    </section>
  );
}
