import { routes, type Opening, type Performed } from "@mingfa/contract";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import {
  BasisLinks,
  QuestionPage,
  ReasonList,
  serverFaults,
  useAnswer,
  useClient,
  useDraft,
  usePerson,
  useSay,
} from "@mingfa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";

type OpeningFormProps = {
  opening: Opening;
  /** Answers that the page one came from has named already. */
  given: Readonly<Record<string, string>>;
  onDone: (performed: Performed) => void;
};

/** The form of an act that begins an entry of the registry, with the law beside it. */
export function OpeningForm({ opening, given, onDone }: OpeningFormProps) {
  const { t } = useTranslation(["console", "ui"]);
  const say = useSay();
  return (
    <div className="admin-opening">
      <h2>{say(opening.label)}</h2>
      {opening.effect && <p className="act-effect">{say(opening.effect)}</p>}
      <p className="act-law">
        {t("console:admin.change.basis")} <BasisLinks basis={opening.basis} />
      </p>
      {opening.allowed ? (
        <Questions opening={opening} given={given} onDone={onDone} />
      ) : (
        <ReasonList reasons={opening.reasons} />
      )}
    </div>
  );
}

function Questions({ opening, given, onDone }: OpeningFormProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const client = useClient();
  const cache = useQueryClient();
  const today = useAnswer(routes.clock.now, {}).data?.today ?? "";
  // The server sends `Form` of core/procedure; the contract leaves its schema to that folder.
  const form = opening.form as Form;
  const kept = useDraft(usePerson(), `admin.${opening.act}`, form, opening.label);
  const { draft, keep } = kept;
  // What the page one came from has named is filled in once; what is there already stays.
  useEffect(() => {
    const missing = Object.entries(given).filter(
      ([name, value]) => Object.hasOwn(form, name) && draft.answers[name] !== value,
    );
    if (missing.length > 0) keep({ ...draft, answers: { ...draft.answers, ...Object.fromEntries(missing) } });
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const send = useMutation({
    mutationFn: (input: JsonObject) =>
      client.call(routes.registry.open, {
        body: { procedure: opening.procedure, act: opening.act, input, key: draft.key },
      }),
    onSuccess: async (performed) => {
      kept.sent();
      await cache.invalidateQueries();
      onDone(performed);
    },
  });
  const faults = useMemo(() => serverFaults(send.error), [send.error]);
  return (
    <QuestionPage
      scope={`admin-${opening.act}`}
      form={form}
      kept={kept}
      today={today}
      effect={opening.effect ? say(opening.effect) : t("act.effectDefault", { label: say(opening.label) })}
      confirmLabel={t("act.confirm", { label: say(opening.label) })}
      send={send.mutate}
      sending={send.isPending}
      error={send.error}
      serverFaults={faults}
    />
  );
}
