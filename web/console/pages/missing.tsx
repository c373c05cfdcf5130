import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function MissingPage() {
  const { t } = useTranslation("console");
  return (
    <section className="plain">
      <h1>{t("missing.title")}</h1>
      <Link to="/">{t("missing.home")}</Link>
    </section>
  );
}
