import { useTranslation } from "react-i18next";

/** The matter moved on while the form was open: nothing was recorded, nothing entered is lost. */
export function StaleNotice({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation("ui");
  return (
    <div className="mf-notice" data-kind="warn" role="alert">
      <h2>{t("act.staleTitle")}</h2>
      <p>{t("act.staleText")}</p>
      <button type="button" className="mf-button" onClick={onReload}>
        {t("act.staleReload")}
      </button>
    </div>
  );
}
