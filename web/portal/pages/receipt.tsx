import { routes } from "@mingfa/contract";
import { ActReceipt, Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

const here = getRouteApi("/matters/$matter/acts/$sequence/receipt");

/** The receipt of one step, checked in the browser. */
export function ReceiptPage() {
  const { t } = useTranslation("portal");
  return (
    <Page title={t("receipt.title")}>
      <SignedIn>{() => <Receipt />}</SignedIn>
    </Page>
  );
}

function Receipt() {
  const { matter, sequence } = here.useParams();
  const { t } = useTranslation("portal");
  const say = useSay();
  const answer = useAnswer(routes.matters.view, { params: { matter } });
  return (
    <Loaded answer={answer}>
      {(view) => {
        const entry = view.timeline.find((one) => one.sequence === Number(sequence));
        return (
          <>
            <p>
              <strong>{entry && say(entry.label)}</strong> {t("receipt.of", { number: view.number, sequence })}
            </p>
            <p>{t("receipt.what")}</p>
            <ActReceipt matter={matter} sequence={Number(sequence)} number={view.number} />
            <p>
              <Link to="/matters/$matter" params={{ matter }}>
                {t("matter.back")}
              </Link>
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
