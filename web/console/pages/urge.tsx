import { routes } from "@mingfa/contract";
import { Loaded, useAnswer, usePageTitle } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { UrgeLetter } from "../oversight/urge-letter.tsx";

const here = getRouteApi("/oversight/urge");

/** A letter that urges an authority to act in an overdue matter. */
export function UrgePage() {
  const { t } = useTranslation("console");
  const { matter } = here.useSearch();
  usePageTitle(t("workload.urge"), t("product"));
  return (
    <section className="plain narrow">
      {matter === undefined ? (
        <>
          <h1>{t("workload.urge")}</h1>
          <p>{t("urge.missing")}</p>
        </>
      ) : (
        <Letter matter={matter} />
      )}
      <Link to="/oversight">{t("urge.back")}</Link>
    </section>
  );
}

function Letter({ matter }: { matter: string }) {
  const { t } = useTranslation("console");
  const answer = useAnswer(routes.oversight.urgeForm, { params: { matter } });
  return (
    <>
      <h1>{answer.data ? t("urge.title", { number: answer.data.number }) : t("workload.urge")}</h1>
      <Loaded answer={answer}>{(asked) => <UrgeLetter matter={matter} asked={asked} />}</Loaded>
    </>
  );
}
