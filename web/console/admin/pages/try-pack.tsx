import { routes } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { ProblemNotice, useClient, useSay } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { PickFile } from "../pick-file.tsx";
import { Preview } from "../packs/preview.tsx";

/** A version that is still being written: judged, set against the newest in use, tried on running matters. */
export function TryPackPage() {
  const { t } = useTranslation("console");
  const id = useId();
  const client = useClient();
  const [text, setText] = useState("");
  const attempt = useMutation({ mutationFn: () => client.call(routes.packs.preview, { body: { text } }) });
  return (
    <AdminPage title={t("admin.titles.tryPack")} intro={t("admin.packs.tryIntro")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate();
        }}
      >
        <PickFile label={t("admin.packs.pick")} accept=".yaml,.yml" onText={setText} />
        <label htmlFor={id}>{t("admin.packs.text")}</label>
        <textarea
          id={id}
          className="admin-text"
          rows={12}
          required
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="mf-buttons">
          <button type="submit" className="mf-button" aria-disabled={attempt.isPending}>
            {t("admin.packs.try")}
          </button>
        </div>
      </form>
      {attempt.error && <Faults error={attempt.error} />}
      {attempt.data && <Preview preview={attempt.data} />}
    </AdminPage>
  );
}

/** Every fault by its place in the text. */
function Faults({ error }: { error: unknown }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const problems = error instanceof ProblemError ? (error.problem.problems ?? []) : [];
  if (problems.length === 0) return <ProblemNotice error={error} />;
  return (
    <div className="mf-notice" data-kind="fault" role="alert">
      <h2>{t("admin.packs.faults")}</h2>
      <ul>
        {problems.map(({ field, code, message }) => {
          const [line = "", column = ""] = field.split(":");
          return (
            <li key={`${field} ${code}`}>
              {t("admin.packs.line", { line, column })}
              {say(message)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
