import type { SecondFactorNeeded } from "@mingfa/contract";
import { Loaded, SecondFactorForm, takeAway, useComeBack } from "@mingfa/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

/** Where the identity platform sends the browser back to: checks its answer, and goes on to where one came from. */
export function SignInReturnPage() {
  const { t } = useTranslation(["portal", "ui"]);
  const comeBack = useComeBack();
  const answer = useQuery({
    queryKey: ["session", "platform"],
    queryFn: async () => {
      const { search } = location;
      // The code is good for nothing once it is redeemed, and need not stand in the history.
      history.replaceState(history.state, "", location.pathname);
      const away = takeAway();
      return away === null ? ("stray" as const) : { came: await comeBack(away, search.slice(1)), next: away.next };
    },
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Page title={t("portal:signIn.title")} fault={answer.isError}>
      {answer.isError && (
        <p>
          <Link className="mf-button" data-kind="plain" to="/sign-in">
            {t("ui:account.platform.again")}
          </Link>
        </p>
      )}
      <Loaded answer={answer}>{(back) => (back === "stray" ? <Stray /> : <CameBack {...back} />)}</Loaded>
    </Page>
  );
}

type CameBackProps = { came: SecondFactorNeeded | { kind: "party" | "officer" } | "linked"; next: string };

/** Goes on, after the second step where the account has one. The whole page is left: the console is another app. */
function CameBack({ came, next }: CameBackProps) {
  const { t } = useTranslation("ui");
  const goOn = () => location.replace(next);
  const waits = came !== "linked" && came.kind === "secondFactor";
  useEffect(() => {
    if (!waits) location.replace(next);
  }, [waits, next]);
  if (came !== "linked" && came.kind === "secondFactor")
    return (
      <SecondFactorForm
        needed={came}
        onSignedIn={goOn}
        onFaults={undefined}
        onRestart={() => location.replace("/sign-in")}
      />
    );
  return <p role="status">{came === "linked" ? t("account.platform.done") : t("account.platform.returning")}</p>;
}

function Stray() {
  const { t } = useTranslation("ui");
  return (
    <div className="mf-notice" data-kind="fault" role="alert">
      <p>{t("account.platform.stray")}</p>
      <Link className="mf-button" data-kind="plain" to="/sign-in">
        {t("account.platform.again")}
      </Link>
    </div>
  );
}
