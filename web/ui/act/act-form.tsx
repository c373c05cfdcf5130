import { routes, type ActView, type BeginFile, type MatterView, type Performed } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import { useMutation } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import type { Fault } from "../form/check-answers.ts";
import type { Choice } from "../form/form-context.ts";
import { fieldId } from "../form/field-id.ts";
import { serverFaults } from "../form/server-faults.ts";
import { useSay } from "../say.ts";
import { usePerson } from "../session/session.ts";
import { useDraft } from "./draft.ts";
import { ObjectChoice } from "./object-choice.tsx";
import { QuestionPage } from "./question-page.tsx";
import { StaleNotice } from "./stale-notice.tsx";

export type ActFormProps = {
  matter: MatterView;
  act: ActView;
  onDone: (performed: Performed, act: ActView) => void;
  /** Reads the matter anew after someone else's act. */
  onStale: () => void;
  onFaults?: (present: boolean) => void;
};

/** A permitted act as a form: fill in, check, confirm; a matter that moved on meanwhile keeps the answers. */
export function ActForm({ matter, act, onDone, onStale, onFaults }: ActFormProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const client = useClient();
  // The server sends `Form` of core/procedure; the contract leaves its schema to that folder.
  const form = act.form as Form;
  const kept = useDraft(usePerson(), `${matter.id}.${act.act}`, form, {
    zh: t("draft.ofAct", { lng: "zh", act: act.label.zh, number: matter.number }),
    en: t("draft.ofAct", { lng: "en", act: act.label.en, number: matter.number }),
  });
  const { draft, keep } = kept;
  const perform = useMutation({
    mutationFn: (input: JsonObject) =>
      client.call(routes.matters.perform, {
        params: { matter: matter.id },
        body: {
          act: act.act,
          input,
          sequence: matter.sequence,
          key: draft.key,
          ...(draft.object === "" ? {} : { object: draft.object }),
        },
      }),
    onSuccess: (performed) => {
      kept.sent();
      onDone(performed, act);
    },
  });
  const beginFile = useCallback(
    (file: BeginFile) =>
      client.call(routes.files.beginForAct, { params: { matter: matter.id }, body: { ...file, act: act.act } }),
    [client, matter.id, act.act],
  );
  const faults = useMemo(() => serverFaults(perform.error), [perform.error]);
  const stale = perform.error instanceof ProblemError && perform.error.problem.code === "stale";
  const scope = `act-${act.act}`;
  const objectFaults = (): Fault[] =>
    act.objects.length > 0 && draft.object === ""
      ? [
          {
            field: "object",
            message: { zh: t("form.objectMissing", { lng: "zh" }), en: t("form.objectMissing", { lng: "en" }) },
          },
        ]
      : [];
  if (stale)
    return (
      <StaleNotice
        onReload={() => {
          perform.reset();
          onStale();
        }}
      />
    );
  return (
    <QuestionPage
      scope={scope}
      form={form}
      kept={kept}
      today={matter.today}
      effect={act.effect ? say(act.effect) : t("act.effectDefault", { label: say(act.label) })}
      confirmLabel={t("act.confirm", { label: say(act.label) })}
      send={perform.mutate}
      sending={perform.isPending}
      error={perform.error}
      serverFaults={faults}
      officers={colleagues(matter)}
      objects={objectsByKind(matter, t)}
      beginFile={beginFile}
      checkBefore={objectFaults}
      {...(onFaults ? { onFaults } : {})}
      before={
        act.objects.length > 0 && (
          <ObjectChoice
            id={fieldId(scope, "object")}
            choices={act.objects}
            chosen={draft.object}
            onChoose={(object) => keep({ ...draft, object })}
          />
        )
      }
    />
  );
}

/** Whom an act may name; nothing where the server names nobody, and ids are typed. */
const colleagues = ({ officers }: MatterView): Choice[] | undefined =>
  officers.length > 0 ? officers.map(({ id, name }) => ({ id, label: { zh: name, en: name } })) : undefined;

const objectsByKind = (matter: MatterView, t: TFunction<"ui">): Record<string, Choice[]> => {
  const kinds: Record<string, Choice[]> = {};
  for (const { kind, id, label, stage } of matter.objects) {
    const named = (lng: "zh" | "en") => t("act.object", { lng, label: label[lng], id, stage: stage[lng] });
    (kinds[kind] ??= []).push({ id, label: { zh: named("zh"), en: named("en") } });
  }
  return kinds;
};
