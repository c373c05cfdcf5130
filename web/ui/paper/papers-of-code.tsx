import { routes } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../api.tsx";
import { Loaded } from "../loaded.tsx";
import { PaperFacts } from "./paper-facts.tsx";

/** Where the code on a paper leads: the papers of the act it names, and whether it names this log's key. */
export function PapersOfCode({ act, sameKey }: { act: string; sameKey: boolean | undefined }) {
  const { t } = useTranslation("ui");
  const answer = useAnswer(routes.documents.byAct, { params: { act } });
  return (
    <section>
      <h2>{t("papers.code.title")}</h2>
      {sameKey !== undefined && (
        <p className="mf-notice" {...(sameKey ? {} : { "data-kind": "fault" })}>
          {t(sameKey ? "papers.code.sameKey" : "papers.code.otherKey")}
        </p>
      )}
      <Loaded answer={answer}>
        {({ papers }) =>
          papers.length === 0 ? (
            <p className="mf-notice" data-kind="fault">
              {t("papers.code.none")}
            </p>
          ) : (
            <>
              <p>{t("papers.code.intro")}</p>
              {papers.map((paper) => (
                <PaperFacts key={paper.number ?? paper.title.zh} paper={paper} />
              ))}
            </>
          )
        }
      </Loaded>
    </section>
  );
}
