import type { Session } from "@mingfa/contract";
import { Loaded, useSession } from "@mingfa/ui";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Draws what only a signed-in person may see, and otherwise the way to sign in and back. */
export function SignedIn({ children }: { children: (session: Session) => ReactNode }) {
  const { t } = useTranslation("portal");
  const session = useSession();
  const { pathname } = useLocation();
  return (
    <Loaded answer={session}>
      {(who) =>
        who ? (
          children(who)
        ) : (
          <div className="mf-notice">
            <p>{t("apply.signInFirst")}</p>
            <Link className="mf-button" to="/sign-in" search={{ next: pathname }}>
              {t("nav.signIn")}
            </Link>
          </div>
        )
      }
    </Loaded>
  );
}
