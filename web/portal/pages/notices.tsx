import { routes } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

/** What the authorities have told the person signed in. */
export function NoticesPage() {
  const { t } = useTranslation("portal");
  return (
    <Page title={t("notices.title")}>
      <SignedIn>{() => <Notices />}</SignedIn>
    </Page>
  );
}

function Notices() {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { moment } = useDates();
  const answer = useAnswer(routes.notices.mine, {}, { refetchInterval: () => 5_000 });
  return (
    <Loaded answer={answer}>
      {(notices) =>
        notices.length === 0 ? (
          <p>{t("notices.empty")}</p>
        ) : (
          <ul className="cards">
            {notices.map((notice) => (
              <li key={notice.id}>
                <p className="mf-quiet">{moment(notice.sentAt)}</p>
                <p className="mf-lines">{say(notice.text)}</p>
                <p>
                  <Link to="/matters/$matter" params={{ matter: notice.matter }}>
                    {t("notices.about", { number: notice.number })}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
