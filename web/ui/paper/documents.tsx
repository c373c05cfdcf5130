import { routes, type DocumentView } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../api.tsx";
import { useDates } from "../dates.ts";
import { Loaded } from "../loaded.tsx";
import { useSay } from "../say.ts";
import "./papers.css";

/** How often to look again while a paper is on its way into the log. */
const againMs = 1_000;

/** All papers of a matter: what they are, how far they are, and the files. */
export function Documents({ matter, archive = false }: { matter: string; archive?: boolean }) {
  const { t } = useTranslation("ui");
  const answer = useAnswer(
    routes.documents.list,
    { params: { matter } },
    { refetchInterval: (known) => (known?.documents.some(isUnderWay) ? againMs : false) },
  );
  return (
    <Loaded answer={answer}>
      {({ documents }) =>
        documents.length === 0 ? (
          <p className="mf-quiet">{t("papers.empty")}</p>
        ) : (
          <>
            <ul className="mf-papers">
              {documents.map((document) => (
                <Document key={document.id} matter={matter} document={document} />
              ))}
            </ul>
            {archive && (
              <p>
                <a href={`/api/matters/${matter}/archive`} download>
                  {t("papers.archive")}
                </a>
              </p>
            )}
          </>
        )
      }
    </Loaded>
  );
}

const isUnderWay = ({ state }: DocumentView): boolean => state === "making" || state === "made";

function Document({ matter, document }: { matter: string; document: DocumentView }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  const { id, title, number, organ, date, state, problem } = document;
  const name = say(title);
  const place = `/api/matters/${matter}/documents/${id}`;
  return (
    <li className="mf-papers-one">
      <p className="mf-papers-title">
        <strong>{name}</strong> {number}
      </p>
      <p className="mf-quiet">{t("papers.dated", { organ, date: day(date) })}</p>
      <p>
        <span className="mf-tag" data-state={state}>
          {t(`papers.state.${state}`)}
        </span>
      </p>
      {problem && (
        <p className="mf-notice" data-kind="fault">
          {say(problem)}
        </p>
      )}
      {state !== "erased" && (
        <p className="mf-papers-files">
          {state !== "failed" && (
            <a href={`${place}/pdf`} download>
              {t("papers.pdf")}
              <span className="mf-unseen">{t("papers.of", { title: name })}</span>
            </a>
          )}
          <a href={`${place}/docx`} download>
            {t("papers.docx")}
            <span className="mf-unseen">{t("papers.of", { title: name })}</span>
          </a>
        </p>
      )}
    </li>
  );
}
