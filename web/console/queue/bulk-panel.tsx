import { routes, type BulkAct } from "@mingfa/contract";
import { BasisLinks, Loaded, ProblemNotice, ReasonList, useAnswer, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { useBulkRun, type BulkRun } from "./bulk-run.ts";

type BulkPanelProps = { matters: string[]; close: () => void };

/** What may be done for several matters at once, before it is done and what came of it. */
export function BulkPanel({ matters, close }: BulkPanelProps) {
  const { t } = useTranslation("console");
  const answer = useAnswer(routes.queue.bulk, { query: { matters: matters.join() } });
  const { run, start, end } = useBulkRun();
  const leave = () => {
    end();
    close();
  };
  return (
    <section className="bulk" aria-labelledby="bulk-title">
      <h2 id="bulk-title">{t("bulk.title")}</h2>
      {run ? (
        <Results run={run} again={() => void start(run.act)} close={leave} />
      ) : (
        <Loaded answer={answer}>
          {(acts) => (
            <>
              {acts.length === 0 && <p>{t("bulk.none")}</p>}
              {acts.map((act) => (
                <Offer key={`${act.act}-${act.matters[0]?.matter}`} act={act} start={() => void start(act)} />
              ))}
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}

function Offer({ act, start }: { act: BulkAct; start: () => void }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const allowed = act.matters.filter((matter) => matter.allowed);
  const refused = act.matters.filter((matter) => !matter.allowed);
  return (
    <article className="bulk-act">
      <h3>{say(act.label)}</h3>
      {act.effect && <p>{say(act.effect)}</p>}
      <p>
        <BasisLinks basis={act.basis} />
      </p>
      <p>
        {t("bulk.allowedOn", { count: allowed.length })} {allowed.map(({ number }) => number).join(" ")}
      </p>
      {refused.length > 0 && (
        <details className="mf-disclosure">
          <summary>{t("bulk.refusedOn", { count: refused.length })}</summary>
          {refused.map(({ number, matter, reasons }) => (
            <div key={matter}>
              <h4>{number}</h4>
              <ReasonList reasons={reasons} />
            </div>
          ))}
        </details>
      )}
      <p className="mf-effect">{t("bulk.effect")}</p>
      <button type="button" className="mf-button" onClick={start}>
        {t("bulk.confirm", { count: allowed.length, label: say(act.label) })}
      </button>
    </article>
  );
}

function Results({ run, again, close }: { run: BulkRun; again: () => void; close: () => void }) {
  const { t } = useTranslation("console");
  const { results, total, busy } = run;
  const failed = results.some(({ error }) => error !== undefined);
  return (
    <>
      <p role="status">{busy ? t("bulk.doing", { done: results.length, count: total }) : t("bulk.result")}</p>
      <ul className="bulk-results">
        {results.map(({ matter, number, sequence, error }) => (
          <li key={matter} data-done={error === undefined}>
            <strong>{number}</strong> {error === undefined ? t("bulk.done", { sequence }) : t("bulk.refused")}
            {error !== undefined && <ProblemNotice error={error} />}
          </li>
        ))}
      </ul>
      {!busy && (
        <p className="mf-buttons">
          {failed && (
            <button type="button" className="mf-button" onClick={again}>
              {t("bulk.again")}
            </button>
          )}
          <button type="button" className="mf-button" data-kind="plain" onClick={close}>
            {t("bulk.close")}
          </button>
        </p>
      )}
    </>
  );
}
