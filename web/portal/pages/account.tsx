import { AccountView } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { Mandates } from "../account/mandates.tsx";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

/** The account of the person signed in, and the ways into it. */
export function AccountPage() {
  const { t } = useTranslation("ui");
  return (
    <Page title={t("account.title")}>
      <SignedIn>
        {(who) => (
          <>
            {who.kind === "party" && <Mandates />}
            <AccountView here="/account" />
          </>
        )}
      </SignedIn>
    </Page>
  );
}
