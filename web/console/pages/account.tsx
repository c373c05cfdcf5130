import { AccountView, usePageTitle } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** The officer's own account, and the ways into it. */
export function AccountPage() {
  const { t } = useTranslation(["ui", "console"]);
  usePageTitle(t("ui:account.title"), t("console:product"));
  return (
    <section className="plain narrow">
      <h1>{t("ui:account.title")}</h1>
      <AccountView here="/console/account" />
    </section>
  );
}
