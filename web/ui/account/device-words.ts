import type { AccountSession } from "@mingfa/contract";
import { useTranslation } from "react-i18next";

/** A device as its owner knows it: the browser and the system it runs on. */
export const useDeviceWords = (): ((device: AccountSession["device"]) => string) => {
  const { t } = useTranslation("ui");
  return ({ browser, system }) =>
    browser === "" && system === ""
      ? t("account.device.unknown")
      : t("account.device.known", {
          browser: browser || t("account.device.browser"),
          system: system || t("account.device.system"),
        });
};
