import type { JsonObject } from "@mingfa/core/procedure";
import { askedOf, checkAnswers, type Fault } from "../form/check-answers.ts";
import type { Form } from "../form/answers.ts";
import type { FormSetting } from "../form/form-context.ts";
import { CheckList } from "./check-list.tsx";
import type { KeptDraft } from "./draft.ts";
import { DraftNews } from "./draft-news.tsx";
import { OneQuestion } from "./one-question.tsx";
import { usePageTitle } from "../page-title.ts";
import { useTranslation } from "react-i18next";

/** Where one is in a run: at a question, at the check of all answers, or at a question on the way back to the check. */
export type RunPlace = { question?: string; check?: true };

export type QuestionRunProps = {
  scope: string;
  /** What all the questions are for. */
  caption: string;
  product: string;
  form: Form;
  kept: KeptDraft;
  today: string;
  effect: string;
  confirmLabel: string;
  send: (input: JsonObject) => void;
  sending: boolean;
  error: unknown;
  serverFaults: Fault[];
  basis?: FormSetting["basis"];
  beginFile?: FormSetting["beginFile"];
  place: RunPlace;
  /** Moves in the run; an empty place is the page before the first question. */
  go: (place: RunPlace) => void;
};

/** A long form, one question a page, then all answers to check, then sending. The place is in the address. */
export function QuestionRun(props: QuestionRunProps) {
  const { form, kept, place, go, today, serverFaults } = props;
  const { draft } = kept;
  const { names, input } = askedOf(form, draft.answers);
  const current = place.question !== undefined && names.includes(place.question) ? place.question : undefined;
  if (current === undefined) return <Check {...props} asked={names} input={input} />;
  const position = names.indexOf(current);
  const next = names[position + 1];
  const previous = names[position - 1];
  return (
    <OneQuestion
      key={current}
      {...props}
      name={current}
      position={position + 1}
      total={names.length}
      found={serverFaults}
      check={() => {
        const result = checkAnswers(form, draft.answers, today);
        return result.ok ? [] : result.problems;
      }}
      onContinue={() => go(place.check || next === undefined ? { check: true } : { question: next })}
      onBack={() => go(place.check ? { check: true } : previous === undefined ? {} : { question: previous })}
    />
  );
}

function Check(props: QuestionRunProps & { asked: string[]; input: JsonObject }) {
  const { form, kept, today, go, asked, input, serverFaults } = props;
  const { draft } = kept;
  const { t } = useTranslation("ui");
  const result = checkAnswers(form, draft.answers, today);
  const faults = result.ok ? serverFaults : result.problems;
  usePageTitle(t("act.confirmTitle"), props.product, faults.length > 0);
  return (
    <>
      <DraftNews form={form} kept={kept} />
      <p className="mf-caption">{props.caption}</p>
      <CheckList
        {...props}
        asked={asked}
        input={result.ok ? result.value : input}
        level="h1"
        faults={faults}
        send={result.ok ? () => props.send(result.value) : undefined}
        back={(name) => go(name === undefined ? {} : { question: name, check: true })}
      />
    </>
  );
}
