import { routes } from "@mingfa/contract";
import {
  LanguageSwitch,
  Loaded,
  PlaceContext,
  usePageTitle,
  useSession,
  useSignOut,
  SignInForm,
  useAnswer,
  useNode,
} from "@mingfa/ui";
import { lazyRouteComponent, Link, Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isAdministrators } from "./admin/duties.ts";
import { ClockMover } from "./clock-mover.tsx";
import { Keyboard } from "./keys/keyboard.tsx";
import { WhilePostHeld } from "./post-ended.tsx";

const AccountPage = lazyRouteComponent(() => import("./pages/account.tsx"), "AccountPage");

/** An article or a receipt opens beside the work at hand, which stays as it is. */
const besideWork = { newTab: true } as const;

/** What stands around every page of the console; without a staff session, the sign-in in its place. */
export function Frame() {
  const { t } = useTranslation(["console", "ui"]);
  const session = useSession();
  const node = useNode();
  const isOfficer = session.data?.kind === "officer" && !session.data.owes;
  const supervises = useAnswer(routes.queue.choices, {}, { enabled: isOfficer }).data?.supervises;
  return (
    <PlaceContext value={besideWork}>
      <a className="skip" href="#main">
        {t("console:skip")}
      </a>
      <header className="top">
        <span className="product">{t("console:product")}</span>
        {node?.demo && <span className="demo">{t("console:demo")}</span>}
        <nav aria-label={t("console:nav.label")}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {t("console:nav.desk")}
          </Link>{" "}
          <Link to="/search">{t("console:nav.search")}</Link> <Link to="/notices">{t("console:nav.notices")}</Link>{" "}
          <Link to="/law/impact">{t("console:nav.impact")}</Link>{" "}
          {supervises && <Link to="/oversight">{t("console:nav.workload")}</Link>}
          {session.data?.duties?.some(isAdministrators) && <Link to="/admin/organs">{t("console:admin.nav")}</Link>}
        </nav>
        <span className="top-end">
          {isOfficer && <Keyboard />}
          <ClockMover />
          <LanguageSwitch />
          {session.data && <Who name={session.data.name} organ={session.data.organ?.name} />}
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <Loaded answer={session}>
          {(who) => {
            if (who?.kind !== "officer") return <SignIn party={who?.kind === "party"} />;
            return <WhilePostHeld>{who.owes ? <AccountPage /> : <Outlet />}</WhilePostHeld>;
          }}
        </Loaded>
      </main>
    </PlaceContext>
  );
}

function Who({ name, organ }: { name: string; organ: string | undefined }) {
  const { t } = useTranslation("ui");
  const signOut = useSignOut();
  return (
    <span className="who">
      <Link to="/account">{name}</Link> {organ && <span className="mf-quiet">{organ}</span>}{" "}
      <button type="button" className="mf-link-button" onClick={() => void signOut()}>
        {t("session.signOut")}
      </button>
    </span>
  );
}

function SignIn({ party }: { party: boolean }) {
  const { t } = useTranslation("console");
  const [fault, setFault] = useState(false);
  usePageTitle(t("signIn.title"), t("product"), fault);
  return (
    <section className="sign-in">
      <h1>{t("signIn.title")}</h1>
      {party ? (
        <p className="mf-notice">{t("signIn.partyOnly")}</p>
      ) : (
        <SignInForm
          kind="officer"
          next={location.pathname + location.search}
          onSignedIn={() => undefined}
          onFaults={setFault}
        />
      )}
    </section>
  );
}
