import { useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { keptGuides, type KeptGuide } from "../offline/kept.ts";
import { Page } from "../page.tsx";

/** What this device keeps, and so what can be read without a network. */
export function OfflinePage() {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { moment } = useDates();
  const [kept, setKept] = useState<KeptGuide[]>();
  useEffect(() => {
    let here = true;
    keptGuides().then(
      (found) => here && setKept(found),
      () => here && setKept([]),
    );
    return () => {
      here = false;
    };
  }, []);
  return (
    <Page title={t("frame.offline")}>
      <p>{t("offline.intro")}</p>
      <h2>{t("offline.kept")}</h2>
      {kept?.length === 0 && <p>{t("offline.none")}</p>}
      <ul className="lines">
        {kept?.map(({ item, title, keptOn }) => (
          <li key={item}>
            <Link to="/items/$item" params={{ item }}>
              {say(title)}
            </Link>{" "}
            <span className="mf-quiet">{t("offline.keptOn", { moment: moment(keptOn) })}</span>
          </li>
        ))}
      </ul>
      <h2>{t("offline.not")}</h2>
      <p>{t("offline.notText")}</p>
    </Page>
  );
}
