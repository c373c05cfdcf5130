import type { ItemGuide } from "@mingfa/contract";
import type { Form } from "@mingfa/core/procedure";
import { answered, DraftNews, DraftStatus, type KeptDraft } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { BeforeYouBegin } from "./before.tsx";
import { DiscardDraft } from "./discard.tsx";
import { TaskList } from "./tasks.tsx";

type StartProps = { guide: ItemGuide; title: string; form: Form; kept: KeptDraft; today: string };

/** Before the first question: for whom, what is needed, how long, what will be asked and why, and that one may stop. */
export function StartOfApplication({ guide, title, form, kept, today }: StartProps) {
  const { t } = useTranslation("portal");
  const questions = answered(form, kept.draft.answers, today);
  const done = questions.filter(({ state }) => state === "answered").length;
  const begun = done > 0 || questions.some(({ state }) => state === "faulty");
  const next = questions.find(({ state }) => state !== "answered" && (state !== "skippable" || !begun))?.name;
  return (
    <Page title={title}>
      <DraftNews form={form} kept={kept} />
      {!begun && <BeforeYouBegin guide={guide} />}
      <p>{t("apply.intro", { count: questions.length })}</p>
      <p>{t("apply.pause")}</p>
      <p role="status">{begun && t("apply.progress", { done, count: questions.length })}</p>
      <div className="mf-buttons">
        <Link
          className="mf-button"
          to="/items/$item/apply"
          params={{ item: guide.id }}
          search={next === undefined ? { check: true } : { question: next }}
        >
          {next === undefined ? t("apply.check") : begun ? t("apply.resume") : t("apply.begin")}
        </Link>
        {begun && <DiscardDraft kept={kept} />}
      </div>
      <DraftStatus kept={kept} />
      <h2>{t("apply.tasks")}</h2>
      <TaskList guide={guide} form={form} questions={questions} />
    </Page>
  );
}
