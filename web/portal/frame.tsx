import { LanguageSwitch, PlaceContext, useNode, useSession, useSignOut } from "@mingfa/ui";
import { Link, Outlet, useNavigate, useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Footer } from "./footer.tsx";
import { useLargeText } from "./large-text.ts";
import { StateOfNetwork } from "./offline/state-of-network.tsx";

/** What stands around every page: where one is, who is signed in, and a way to a human. */
export function Frame() {
  const { t } = useTranslation("portal");
  const node = useNode();
  const { history } = useRouter();
  const inPlace = useMemo(() => ({ go: (href: string) => history.push(href) }), [history]);
  return (
    <PlaceContext value={inPlace}>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      {node?.demo && <p className="demo">{t("demo")}</p>}
      <header className="top">
        <div className="column top-line">
          <Link to="/" className="product">
            {t("product")}
          </Link>
          <span className="top-choices">
            <a href="#human">{t(node?.demo ? "frame.humanDemo" : "frame.human")}</a>
            <LargeTextSwitch />
            <LanguageSwitch />
          </span>
        </div>
        <nav className="column" aria-label={t("nav.label")}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {t("nav.home")}
          </Link>
          <Link to="/my">{t("nav.mine")}</Link>
          <Link to="/notices">{t("nav.notices")}</Link>
          <Link to="/register">{t("nav.register")}</Link>
          <Link to="/law">{t("nav.library")}</Link>
          <Link to="/verify">{t("nav.verify")}</Link>
          <SignedIn />
        </nav>
      </header>
      <StateOfNetwork />
      <main id="main" className="column" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </PlaceContext>
  );
}

function LargeTextSwitch() {
  const { t } = useTranslation("portal");
  const [large, choose] = useLargeText();
  return (
    <button type="button" className="mf-link-button" aria-pressed={large} onClick={() => choose(!large)}>
      {t("frame.larger")}
    </button>
  );
}

function SignedIn() {
  const { t } = useTranslation(["portal", "ui"]);
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  // Keeps its place until it is known who is here.
  if (session.data === undefined) return <span className="who">{"\u00a0"}</span>;
  if (session.data === null)
    return (
      <Link className="who" to="/sign-in">
        {t("portal:nav.signIn")}
      </Link>
    );
  return (
    <span className="who">
      <Link to="/account">{t("portal:nav.signedInAs", { name: session.data.name })}</Link>{" "}
      <button type="button" className="mf-link-button" onClick={() => void signOut().then(() => navigate({ to: "/" }))}>
        {t("ui:session.signOut")}
      </button>
    </span>
  );
}
