import type { Account } from "@mingfa/contract";
import { useTranslation } from "react-i18next";

/** Whose account it is, and whether its post still asks for a second factor. */
export function StandingNotice({ account }: { account: Account }) {
  const { t } = useTranslation("ui");
  const none = account.passkeys.length === 0 && account.codesSince === undefined;
  return (
    <>
      <p>{t("account.login", { login: account.login })}</p>
      {account.obliged && none && (
        <div className="mf-notice" data-kind="warn" role="status">
          <h2>{t("account.obliged.title")}</h2>
          <p>{t("account.obliged.text")}</p>
        </div>
      )}
    </>
  );
}
