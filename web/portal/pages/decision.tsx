import { routes, type PublishedDecision } from "@mingfa/contract";
import { BasisLinks, Facts, Loaded, ReceiptCheck, ReceiptDownload, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

const here = getRouteApi("/register/$matter/$decision");

/** One published decision: who, what, by which article, and the proof that it is on record. */
export function DecisionPage() {
  const { t } = useTranslation("portal");
  const params = useParams();
  const answer = useAnswer(routes.register.show, { params });
  return (
    <Page title={t("register.title")}>
      <Loaded answer={answer}>{(decision) => <Decision decision={decision} />}</Loaded>
      <p>
        <Link to="/register">{t("register.all")}</Link>
      </p>
    </Page>
  );
}

const useParams = (): { matter: string; decision: number } => {
  const { matter, decision } = here.useParams();
  return { matter, decision: Number(decision) };
};

function Decision({ decision }: { decision: PublishedDecision }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const rows = [
    [t("register.outcome"), say(decision.outcome)],
    [t("register.party"), decision.party],
    [t("register.item"), say(decision.title)],
    [t("register.organ"), decision.organ.name],
    [t("register.decidedOn"), day(decision.decidedOn)],
    [t("register.publishedOn"), day(decision.publishedOn)],
    [t("register.number"), decision.number],
  ] as const;
  return (
    <>
      <dl className="mf-facts glance">
        {rows.map(([label, value]) => (
          <div className="mf-facts-row" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("register.basis")}</h2>
      <p>
        <BasisLinks basis={decision.basis} />
      </p>
      <h2>{t("register.facts")}</h2>
      {decision.facts.length === 0 ? <p>{t("register.noFacts")}</p> : <Facts facts={decision.facts} />}
      <h2>{t("register.receiptTitle")}</h2>
      <p>{t("register.receiptText")}</p>
      <Receipt number={decision.number} />
    </>
  );
}

function Receipt({ number }: { number: string }) {
  const { t } = useTranslation("ui");
  const params = useParams();
  const key = useAnswer(routes.log.key, {});
  const answer = useAnswer(
    routes.register.receipt,
    { params },
    { refetchInterval: (last) => (last?.pending === false ? false : 1_000) },
  );
  return (
    <Loaded answer={answer}>
      {({ pending, receipt }) =>
        pending || receipt === undefined ? (
          <p role="status">{t("receipt.pending")}</p>
        ) : (
          <>
            <ReceiptCheck receipt={receipt} published={key.data?.fingerprint} />
            <p className="mf-receipt-file">
              <ReceiptDownload receipt={receipt} name={`${number}-${params.decision}.json`} />
            </p>
          </>
        )
      }
    </Loaded>
  );
}
