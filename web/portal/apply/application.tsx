import { routes, type BeginFile, type ItemGuide, type Session } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import { cacheKey, QuestionRun, serverFaults, useClient, useDraft } from "@mingfa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { onBehalfOf, withParties } from "./on-behalf-of.ts";
import { StartOfApplication } from "./start.tsx";

const here = getRouteApi("/items/$item/apply");

type ApplicationProps = { guide: ItemGuide; session: Session; title: string; today: string };

/** From the page before the first question to sending. */
export function Application({ guide, session, title, today }: ApplicationProps) {
  const { t } = useTranslation("portal");
  const client = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const go = here.useNavigate();
  const place = here.useSearch();
  // The server sends `Form` of core/procedure; the contract leaves its schema to that folder.
  const form = useMemo(() => withParties(guide.form as Form, session, guide, t), [guide, session, t]);
  const kept = useDraft(session.id, guide.id, form, guide.title);
  const { draft } = kept;
  const beginFile = useCallback(
    (file: BeginFile) => client.call(routes.files.beginForItem, { params: { item: guide.id }, body: file }),
    [client, guide.id],
  );
  const open = useMutation({
    mutationFn: (answers: JsonObject) => {
      const { party, input } = onBehalfOf(answers, session);
      return client.call(routes.matters.open, {
        body: { item: guide.id, party, input, key: draft.key, formVersion: guide.formVersion },
      });
    },
    onError: (error) => {
      // What the new form did to the answers is told on the page before the first question.
      if (error instanceof ProblemError && error.problem.code === "formChanged")
        void cache.invalidateQueries({ queryKey: cacheKey(routes.items.guide) });
    },
    onSuccess: async ({ matter, number }) => {
      await navigate({ to: "/matters/$matter/submitted", params: { matter }, search: { number }, replace: true });
      kept.sent();
      await cache.invalidateQueries();
    },
  });
  // The page after sending must come up even where the connection goes in between.
  useEffect(() => void import("../pages/submitted.tsx"), []);
  const faults = useMemo(() => serverFaults(open.error), [open.error]);
  if (!kept.ready) return <p className="mf-quiet mf-loading">{t("apply.looking")}</p>;
  if (place.question === undefined && !place.check)
    return <StartOfApplication guide={guide} title={title} form={form} kept={kept} today={today} />;
  return (
    <QuestionRun
      scope="apply"
      caption={title}
      product={t("product")}
      form={form}
      kept={{
        ...kept,
        keep: (next) => {
          if (faults.length > 0) open.reset();
          kept.keep(next);
        },
      }}
      today={today}
      effect={t("apply.effect", { organ: guide.organ.name })}
      confirmLabel={t("apply.confirm")}
      send={open.mutate}
      sending={open.isPending}
      error={open.error}
      serverFaults={faults}
      basis={guide.asked}
      beginFile={beginFile}
      place={place}
      go={(search) => void go({ search })}
    />
  );
}
