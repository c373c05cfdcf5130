import { SignInForm } from "@mingfa/ui";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

const here = getRouteApi("/sign-in");

/** Signing in, and back to where one came from. */
export function SignInPage() {
  const { t } = useTranslation("portal");
  const { next = "/my" } = here.useSearch();
  const router = useRouter();
  const [fault, setFault] = useState(false);
  return (
    <Page title={t("signIn.title")} fault={fault}>
      <SignInForm kind="party" next={next} onSignedIn={() => router.history.push(next)} onFaults={setFault} />
    </Page>
  );
}
