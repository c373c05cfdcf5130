import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import type { KeptDraft } from "./draft.ts";

/** Where what was entered is kept by now: in the account, or on this device until there is a connection again. */
export function DraftStatus({ kept: { status, savedAt } }: { kept: KeptDraft }) {
  const { t } = useTranslation("ui");
  const { moment } = useDates();
  return (
    <p className="mf-draft-status" data-status={status}>
      <span role="status">{status === "offline" && t("draft.offline")}</span>
      {status === "saving" && t("draft.saving")}
      {status !== "offline" && status !== "saving" && savedAt && t("draft.saved", { time: moment(savedAt) })}
    </p>
  );
}
