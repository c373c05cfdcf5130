import type { Session } from "@mingfa/contract";
import { Loaded, useSession } from "@mingfa/ui";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "./page.tsx";

type SignedInProps = {
  /** Heads the way to sign in, where the page around has no heading yet. */ title?: string;
  children: (session: Session) => ReactNode;
};

/** Draws what only a signed-in person may see, and otherwise the way to sign in and back. */
export function SignedIn({ title, children }: SignedInProps) {
  const session = useSession();
  return (
    <Loaded answer={session}>
      {(who) => {
        if (who) return children(who);
        return title === undefined ? (
          <SignInFirst />
        ) : (
          <Page title={title}>
            <SignInFirst />
          </Page>
        );
      }}
    </Loaded>
  );
}

function SignInFirst() {
  const { t } = useTranslation("portal");
  const { href } = useLocation();
  return (
    <div className="mf-notice">
      <p>{t("signIn.first")}</p>
      <Link className="mf-button" to="/sign-in" search={{ next: href }}>
        {t("nav.signIn")}
      </Link>
    </div>
  );
}
