import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import type { KeptDraft } from "./draft.ts";

/** Where what was entered is kept by now: in the account, or on this device alone and why. */
export function DraftStatus({ kept: { status, savedAt } }: { kept: KeptDraft }) {
  const { t } = useTranslation("ui");
  const { moment } = useDates();
  const trouble = status === "offline" || status === "signedOut" || status === "refused" ? status : undefined;
  return (
    <p className="mf-draft-status" data-trouble={trouble ? true : undefined}>
      <span role="status">{trouble && t(`draft.${trouble}`)}</span>
      {status === "saving" && t("draft.saving")}
      {!trouble && status !== "saving" && savedAt && t("draft.saved", { time: moment(savedAt) })}
    </p>
  );
}
