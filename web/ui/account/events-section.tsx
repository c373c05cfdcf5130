import type { Account } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { useDeviceWords } from "./device-words.ts";

/** What has happened to the account, latest first. */
export function EventsSection({ account }: { account: Account }) {
  const { t } = useTranslation("ui");
  const { moment } = useDates();
  const words = useDeviceWords();
  return (
    <section>
      <h2>{t("account.events.title")}</h2>
      <p>{t("account.events.about")}</p>
      <ul className="mf-account-events">
        {account.events.map(({ what, at, device }, index) => (
          <li key={`${at}-${index}`}>
            <strong>{t(`account.event.${what}`)}</strong>{" "}
            <span className="mf-quiet">
              {moment(at)} · {words(device)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
