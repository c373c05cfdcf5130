import type { Text } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { Given } from "../form/answer-list.tsx";
import type { Answers, Form } from "../form/answers.ts";
import { readAnswers } from "../form/read-answers.ts";
import { useSay } from "../say.ts";
import type { KeptDraft } from "./draft.ts";
import type { Lost } from "./form-outline.ts";
import type { Clash } from "./merge-answers.ts";

type DraftNewsProps = { form: Form; kept: KeptDraft };

/** What happened to a draft while its owner was away or in another window; nothing he entered goes unseen. */
export function DraftNews({ form, kept }: DraftNewsProps) {
  const { t } = useTranslation("ui");
  const { news } = kept;
  return (
    <>
      {kept.draft.change && <FormChanged kept={kept} />}
      {news?.kind === "elsewhere" && <Elsewhere form={form} kept={kept} clashes={news.clashes} />}
      {news?.kind === "sent" && (
        <div className="mf-notice" data-kind="warn" role="alert">
          <h2>{t("draft.sentTitle")}</h2>
          <p>{t("draft.sent")}</p>
          <button type="button" className="mf-button" data-kind="plain" onClick={() => kept.heard()}>
            {t("draft.understood")}
          </button>
        </div>
      )}
    </>
  );
}

function Elsewhere({ form, kept, clashes }: DraftNewsProps & { clashes: Clash[] }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const useMine = ({ name, mine }: Clash) => {
    const { [name]: _, ...others } = kept.draft.answers;
    kept.keep({ ...kept.draft, answers: mine === undefined ? others : { ...others, [name]: mine } });
    kept.heard(name);
  };
  return (
    <div className="mf-notice" data-kind="warn" role="alert">
      <h2>{t("draft.elsewhereTitle")}</h2>
      <p>{t("draft.elsewhere")}</p>
      {clashes.map((clash) => {
        const label = say(form[clash.name]?.label ?? { zh: clash.name, en: clash.name });
        return (
          <section key={clash.name} className="mf-clash">
            <h3>{label}</h3>
            <dl className="mf-facts">
              <dt>{t("draft.mine")}</dt>
              <dd>
                <Entered form={form} name={clash.name} answers={{ [clash.name]: clash.mine ?? "" }} />
              </dd>
              <dt>{t("draft.theirs")}</dt>
              <dd>
                <Entered form={form} name={clash.name} answers={kept.draft.answers} />
              </dd>
            </dl>
            <div className="mf-buttons">
              <button
                type="button"
                className="mf-button"
                data-kind="plain"
                aria-label={t("draft.useMineOf", { label })}
                onClick={() => useMine(clash)}
              >
                {t("draft.useMine")}
              </button>
              <button
                type="button"
                className="mf-link-button"
                aria-label={t("draft.keepTheirsOf", { label })}
                onClick={() => kept.heard(clash.name)}
              >
                {t("draft.keepTheirs")}
              </button>
            </div>
          </section>
        );
      })}
    </div>
  );
}

function Entered({ form, name, answers }: { form: Form; name: string; answers: Answers }) {
  const field = form[name];
  if (!field) return null;
  return <Given field={field} value={readAnswers({ [name]: field }, answers)[name]} />;
}

function FormChanged({ kept }: { kept: KeptDraft }) {
  const { t } = useTranslation("ui");
  const { change, ...draft } = kept.draft;
  if (!change) return null;
  return (
    <div className="mf-notice" data-kind="warn" role="status">
      <h2>{t("draft.changedTitle")}</h2>
      <p>{t("draft.changed")}</p>
      <Labels title={t("draft.added")} labels={change.added} />
      <LostAnswers title={t("draft.changedFields")} lost={change.changed} />
      <LostAnswers title={t("draft.removed")} lost={change.removed} />
      <button type="button" className="mf-button" data-kind="plain" onClick={() => kept.keep(draft)}>
        {t("draft.understood")}
      </button>
    </div>
  );
}

function Labels({ title, labels }: { title: string; labels: Text[] }) {
  const say = useSay();
  if (labels.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {labels.map((label) => (
          <li key={label.zh}>{say(label)}</li>
        ))}
      </ul>
    </>
  );
}

function LostAnswers({ title, lost }: { title: string; lost: Lost[] }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  if (lost.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lost.map(({ label, answer }) => (
          <li key={label.zh}>{t("draft.was", { label: say(label), answer: say(answer) })}</li>
        ))}
      </ul>
    </>
  );
}
