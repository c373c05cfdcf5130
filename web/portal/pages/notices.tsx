import { NoticeList } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

/** What the authorities have told the person signed in. */
export function NoticesPage() {
  const { t } = useTranslation("portal");
  return (
    <Page title={t("notices.title")}>
      <SignedIn>
        {() => (
          <NoticeList
            empty={t("notices.empty")}
            link={({ matter }, words) => (
              <Link to="/matters/$matter" params={{ matter }}>
                {words}
              </Link>
            )}
          />
        )}
      </SignedIn>
    </Page>
  );
}
