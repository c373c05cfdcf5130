import { routes, type ItemGuide, type Session } from "@mingfa/contract";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import { Loaded, QuestionPage, serverFaults, useAnswer, useClient, useDraft, useSay } from "@mingfa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

const here = getRouteApi("/items/$item/apply");

/** The application: questions, answers to check, sending. */
export function ApplyPage() {
  const { item } = here.useParams();
  const guide = useAnswer(routes.items.guide, { params: { item } });
  const clock = useAnswer(routes.clock.now, {});
  const [fault, setFault] = useState(false);
  const { t } = useTranslation("portal");
  const say = useSay();
  return (
    <Loaded answer={guide}>
      {(found) => (
        <Page title={t("apply.title", { title: say(found.title) })} fault={fault}>
          <SignedIn>
            {(session) =>
              session.kind === "party" ? (
                <Loaded answer={clock}>{({ today }) => <Application guide={found} session={session} today={today} onFaults={setFault} />}</Loaded>
              ) : (
                <p className="mf-notice">{t("apply.officer")}</p>
              )
            }
          </SignedIn>
        </Page>
      )}
    </Loaded>
  );
}

type ApplicationProps = { guide: ItemGuide; session: Session; today: string; onFaults: (present: boolean) => void };

function Application({ guide, session, today, onFaults }: ApplicationProps) {
  const { t } = useTranslation("portal");
  const client = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  // The server sends `Form` of core/procedure; the contract leaves its schema to that folder.
  const form = guide.form as Form;
  const { draft, keep, drop } = useDraft(`${session.id}.${guide.id}`, form);
  const parties = session.parties ?? [];
  const party = draft.object === "" ? (parties[0]?.id ?? session.id) : draft.object;
  const open = useMutation({
    mutationFn: (input: JsonObject) => client.call(routes.matters.open, { body: { item: guide.id, party, input, key: draft.key } }),
    onSuccess: async ({ matter }) => {
      drop();
      await cache.invalidateQueries();
      await navigate({ to: "/matters/$matter/submitted", params: { matter }, replace: true });
    },
  });
  const faults = useMemo(() => serverFaults(open.error), [open.error]);
  return (
    <QuestionPage
      scope="apply"
      form={form}
      draft={draft}
      keep={keep}
      today={today}
      effect={t("apply.effect", { organ: guide.organ.name })}
      confirmLabel={t("apply.confirm")}
      send={open.mutate}
      sending={open.isPending}
      error={open.error}
      serverFaults={faults}
      onFaults={onFaults}
      before={
        <>
          <p className="mf-quiet">{t("item.pause")}</p>
          {parties.length > 1 && (
            <div className="mf-field">
              <label htmlFor="apply-party">{t("apply.onBehalf")}</label>
              <select id="apply-party" value={party} onChange={(event) => keep({ ...draft, object: event.target.value })}>
                {parties.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </div>
          )}
        </>
      }
    />
  );
}
