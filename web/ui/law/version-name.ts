import type { LawVersion } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";

/** Names a version by its year, and says when it is in force. */
export const useVersionName = (): { name: (id: string) => string; span: (version: LawVersion) => string } => {
  const { t } = useTranslation("ui");
  const { day } = useDates();
  return {
    name: (id) => (id === "undated" ? t("library.versionUndated") : t("library.version", { id })),
    span: ({ inForceFrom, inForceTo }) =>
      inForceTo === undefined
        ? t("library.inForce", { from: day(inForceFrom) })
        : t("library.inForceUntil", { from: day(inForceFrom), to: day(inForceTo) }),
  };
};
