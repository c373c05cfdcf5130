import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useNewerVersion } from "./register-worker.ts";

const listen = (listener: () => void) => {
  globalThis.addEventListener("online", listener);
  globalThis.addEventListener("offline", listener);
  return () => {
    globalThis.removeEventListener("online", listener);
    globalThis.removeEventListener("offline", listener);
  };
};

/** Says that there is no network, or that a newer version waits; nothing at other times. */
export function StateOfNetwork() {
  const { t } = useTranslation("portal");
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  const update = useNewerVersion();
  return (
    <div role="status" className="network">
      {!online && (
        <p className="column">
          {t("offline.now")} <Link to="/offline">{t("frame.offline")}</Link>
        </p>
      )}
      {update && (
        <p className="column">
          {t("offline.newer")}{" "}
          <button type="button" className="mf-link-button" onClick={update}>
            {t("offline.update")}
          </button>
        </p>
      )}
    </div>
  );
}
