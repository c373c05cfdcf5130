import type { ItemGuide } from "@mingfa/contract";
import type { Form } from "@mingfa/core/procedure";
import { answered, useSay, type Draft } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

type StartProps = { guide: ItemGuide; title: string; form: Form; draft: Draft; today: string };

/** Before the first question: what will be asked and why, what is filled in already, that one may stop and come back. */
export function StartOfApplication({ guide, title, form, draft, today }: StartProps) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const questions = answered(form, draft.answers, today);
  const done = questions.filter(({ state }) => state === "answered").length;
  const begun = questions.some(({ state }) => state !== "open");
  const next = questions.find(({ state }) => state !== "answered")?.name;
  return (
    <Page title={title}>
      <p>{t("apply.intro", { count: questions.length })}</p>
      <p>{t("item.pause")}</p>
      <ol className="tasks">
        {questions.map(({ name, state }) => (
          <li key={name}>
            <div>
              <Link to="/items/$item/apply" params={{ item: guide.id }} search={{ question: name }}>
                {say(form[name]?.label ?? { zh: name, en: name })}
              </Link>
              {form[name]?.why && <p className="mf-quiet">{say(form[name].why)}</p>}
            </div>
            <span className="mf-tag" data-level={state === "faulty" ? "red" : "normal"}>
              {t(`apply.state.${state}`)}
            </span>
          </li>
        ))}
      </ol>
      <p role="status">{begun && t("apply.progress", { done, count: questions.length })}</p>
      <Link
        className="mf-button"
        to="/items/$item/apply"
        params={{ item: guide.id }}
        search={next === undefined ? { check: true } : { question: next }}
      >
        {next === undefined ? t("apply.check") : begun ? t("apply.resume") : t("apply.begin")}
      </Link>
    </Page>
  );
}
