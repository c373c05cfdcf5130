import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** The matter by whose act something stands in the registry. */
export function RegisteredIn({ matter }: { matter: string | undefined }) {
  const { t } = useTranslation("console");
  if (matter === undefined) return <span className="mf-quiet">{t("admin.begun")}</span>;
  return (
    <Link to="/matters/$matter" params={{ matter }}>
      {t("admin.registeredIn")}
    </Link>
  );
}
