import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** Fresh recovery codes, shown this once; nothing when there are none. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation("ui");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [codes]);
  if (codes.length === 0) return null;
  return (
    <div className="mf-notice" data-kind="warn">
      <h3 ref={heading} tabIndex={-1}>
        {t("account.recovery.fresh")}
      </h3>
      <p>{t("account.recovery.freshText")}</p>
      <ul className="mf-recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="mf-button" onClick={onKept}>
        {t("account.recovery.kept")}
      </button>
    </div>
  );
}
