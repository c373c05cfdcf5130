import { ProblemError } from "@mingfa/contract/client";
import { useTranslation } from "react-i18next";
import { ReasonList } from "./matter/reasons.tsx";
import { useSay } from "./say.ts";

/** What went wrong, what was kept, what to do; with reasons and articles where the law refused. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const offline = problem?.status === 0;
  return (
    <div className="mf-notice" data-kind="fault" role="alert">
      <h2>{offline ? t("problem.connection") : problem ? say(problem.title) : t("problem.crashed")}</h2>
      {offline && <p>{t("problem.connectionText")}</p>}
      {!offline && problem?.detail && <p className="mf-lines">{say(problem.detail)}</p>}
      {!problem && <p>{t("problem.crashedText")}</p>}
      {problem?.reasons && problem.reasons.length > 0 && <ReasonList reasons={problem.reasons} />}
      {retry && (
        <button type="button" className="mf-button" data-kind="plain" onClick={retry}>
          {t("problem.retry")}
        </button>
      )}
    </div>
  );
}
