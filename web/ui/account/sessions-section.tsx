import { routes, type Account, type AccountSession } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import { useDates } from "../dates.ts";
import { useDeviceWords } from "./device-words.ts";
import { useGuarded } from "./guarded.tsx";
import { Section } from "./section.tsx";

/** Where the account is open, and closing it there. */
export function SessionsSection({ account }: { account: Account }) {
  const { t } = useTranslation("ui");
  const client = useClient();
  const end = useGuarded((session: string) => client.call(routes.account.endSession, { params: { session } }));
  const endOthers = useGuarded(() => client.call(routes.account.endOthers, {}));
  return (
    <Section title={t("account.sessions.title")} changes={[end, endOthers]}>
      <p>{t("account.sessions.about")}</p>
      <ul className="mf-account-list">
        {account.sessions.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end.run(session.id)} />
        ))}
      </ul>
      {account.sessions.length > 1 && (
        <button type="button" className="mf-button" data-kind="plain" onClick={() => endOthers.run()}>
          {t("account.sessions.endOthers")}
        </button>
      )}
    </Section>
  );
}

function SessionLine({ session, onEnd }: { session: AccountSession; onEnd: () => void }) {
  const { t } = useTranslation("ui");
  const { moment } = useDates();
  const device = useDeviceWords()(session.device);
  return (
    <li>
      <h3>
        {device} {session.current && <span className="mf-tag">{t("account.sessions.current")}</span>}
      </h3>
      <p className="mf-quiet">
        {t("account.sessions.times", {
          means: t(`account.means.${session.means}`),
          since: moment(session.since),
          used: moment(session.lastUsed),
        })}
      </p>
      {!session.current && (
        <button type="button" className="mf-link-button" onClick={onEnd}>
          {t("account.sessions.endOf", { device, since: moment(session.since) })}
        </button>
      )}
    </li>
  );
}
