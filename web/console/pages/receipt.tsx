import { routes } from "@mingfa/contract";
import { ActReceipt, Loaded, useAnswer, usePageTitle, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const here = getRouteApi("/matters/$matter/acts/$sequence/receipt");

/** The receipt of one act, checked in the browser. */
export function ReceiptPage() {
  const { matter, sequence } = here.useParams();
  const { t } = useTranslation("console");
  const say = useSay();
  const answer = useAnswer(routes.matters.view, { params: { matter } });
  usePageTitle(t("receipt.title"), t("product"));
  return (
    <section className="plain narrow">
      <h1>{t("receipt.title")}</h1>
      <Loaded answer={answer}>
        {(view) => {
          const entry = view.timeline.find((one) => one.sequence === Number(sequence));
          return (
            <>
              <p>{t("receipt.of", { number: view.number, sequence, label: entry ? say(entry.label) : "" })}</p>
              <ActReceipt matter={matter} sequence={Number(sequence)} number={view.number} />
              <Link to="/matters/$matter" params={{ matter }}>
                {t("matter.view")}
              </Link>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
