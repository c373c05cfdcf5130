import { ProblemNotice, type KeptDraft } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Takes a draft away, after saying what that means. */
export function DiscardDraft({ kept }: { kept: KeptDraft }) {
  const { t } = useTranslation("portal");
  const [asked, setAsked] = useState(false);
  const discard = useMutation({ mutationFn: kept.discard, onSuccess: () => setAsked(false) });
  if (!asked)
    return (
      <button type="button" className="mf-link-button" onClick={() => setAsked(true)}>
        {t("apply.discard")}
      </button>
    );
  return (
    <div className="mf-notice" data-kind="warn" role="alert">
      <p>{t("apply.discardEffect")}</p>
      {discard.error && <ProblemNotice error={discard.error} />}
      <div className="mf-buttons">
        <button type="button" className="mf-button" onClick={() => discard.mutate()}>
          {t("apply.discardConfirm")}
        </button>
        <button type="button" className="mf-link-button" onClick={() => setAsked(false)}>
          {t("apply.discardKeep")}
        </button>
      </div>
    </div>
  );
}
