import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import { checkPaper, type PaperVerdict } from "./check-paper.ts";
import { PaperFacts } from "./paper-facts.tsx";
import "./papers.css";

/** Checks a PDF that somebody holds against the log, on this device. `published`: fingerprint of the log's key. */
export function PaperCheck({ published }: { published: string | undefined }) {
  const { t } = useTranslation("ui");
  const id = useId();
  const client = useClient();
  const [state, setState] = useState<PaperVerdict | "checking" | "failed">();
  const check = async (file: Blob | undefined) => {
    if (!file || published === undefined) return;
    setState("checking");
    setState(await checkPaper(client, file, published).catch(() => "failed" as const));
  };
  return (
    <>
      <p>{t("papers.check.intro")}</p>
      <div className="mf-field">
        <label htmlFor={id}>{t("papers.check.file")}</label>
        <input
          id={id}
          type="file"
          accept="application/pdf,.pdf"
          onChange={(event) => void check(event.target.files?.[0])}
        />
      </div>
      <div aria-live="polite">
        {state === "checking" && <p className="mf-quiet">{t("papers.check.checking")}</p>}
        {state === "failed" && (
          <p className="mf-notice" data-kind="fault">
            {t("papers.check.failed")}
          </p>
        )}
        {typeof state === "object" && <Verdict verdict={state} />}
      </div>
    </>
  );
}

function Verdict({ verdict }: { verdict: PaperVerdict }) {
  const { t } = useTranslation("ui");
  const { kind } = verdict;
  const good = kind === "genuine";
  return (
    <div className="mf-notice" {...(good || kind === "notYet" ? {} : { "data-kind": "fault" })}>
      <p>
        <strong>
          {good ? "✓" : kind === "notYet" ? "…" : "✕"} {t(`papers.check.${kind}`)}
        </strong>
      </p>
      {good && <p>{t("papers.check.genuineText")}</p>}
      {kind === "unknown" && <p>{t("papers.check.unknownText")}</p>}
      {"paper" in verdict && <PaperFacts paper={verdict.paper} />}
      {"sha256" in verdict && (
        <p className="mf-paper-facts">
          <span className="mf-quiet">{t("papers.check.hash")}</span> <code>{verdict.sha256}</code>
        </p>
      )}
    </div>
  );
}
