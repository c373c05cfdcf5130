import { routes, type UrgeForm } from "@mingfa/contract";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import { BasisLinks, QuestionPage, serverFaults, useClient, useDraft, usePerson, useSay } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";

/** The letter as a form, begun with what is known of the matter; afterwards the way to the supervision matter. */
export function UrgeLetter({ matter, asked: { act, known, number } }: { matter: string; asked: UrgeForm }) {
  const { t } = useTranslation(["console", "ui"]);
  const say = useSay();
  const client = useClient();
  // The server sends `Form` of core/procedure; the contract leaves its schema to that folder.
  const form = act.form as Form;
  const label = (lng: "zh" | "en") => t("console:urge.title", { lng, number });
  const kept = useDraft(usePerson(), `urge.${matter}`, form, { zh: label("zh"), en: label("en") });
  const { draft, keep, ready } = kept;
  const untouched = ready && Object.keys(draft.answers).length === 0;
  useEffect(() => {
    if (untouched) keep({ ...draft, answers: answersOf(known) });
  }, [untouched, keep, draft, known]);
  const send = useMutation({
    mutationFn: (input: JsonObject) =>
      client.call(routes.oversight.urge, { params: { matter }, body: { input, key: draft.key } }),
    onSuccess: kept.sent,
  });
  const faults = useMemo(() => serverFaults(send.error), [send.error]);
  if (send.data)
    return (
      <div className="mf-notice" role="status">
        <h2>{t("console:urge.sent")}</h2>
        <Link to="/matters/$matter" params={{ matter: send.data.matter }}>
          {t("console:urge.open", { number: send.data.number })}
        </Link>
      </div>
    );
  return (
    <>
      <p>
        <BasisLinks basis={act.basis} />
      </p>
      <QuestionPage
        scope="urge"
        form={form}
        kept={kept}
        today={String(known["receivedOn"])}
        effect={act.effect ? say(act.effect) : t("ui:act.effectDefault", { label: say(act.label) })}
        confirmLabel={t("console:urge.send")}
        send={send.mutate}
        sending={send.isPending}
        error={send.error}
        serverFaults={faults}
      />
    </>
  );
}

const answersOf = (known: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
    ),
  );
