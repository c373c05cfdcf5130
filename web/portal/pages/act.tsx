import { routes } from "@mingfa/contract";
import { ActForm, BasisLinks, cacheKey, Loaded, useAnswer, useSay } from "@mingfa/ui";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

const here = getRouteApi("/matters/$matter/do/$act");

/** One thing the party can do in his matter: supplement, state his case, withdraw. */
export function ActPage() {
  const { t } = useTranslation("portal");
  return <SignedIn title={t("matter.title")}>{() => <Act />}</SignedIn>;
}

function Act() {
  const params = here.useParams();
  const { t } = useTranslation(["portal", "ui"]);
  const say = useSay();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [fault, setFault] = useState(false);
  const answer = useAnswer(routes.matters.view, { params: { matter: params.matter } });
  const forget = () => cache.invalidateQueries({ queryKey: cacheKey(routes.matters.view) });
  const back = (
    <p>
      <Link to="/matters/$matter" params={{ matter: params.matter }}>
        {t("portal:matter.back")}
      </Link>
    </p>
  );
  return (
    <Loaded answer={answer}>
      {(view) => {
        const act = view.acts.find((one) => one.act === params.act && one.allowed);
        if (!act)
          return <Page title={t("ui:act.refusedTitle")}>{[<p key="gone">{t("portal:act.gone")}</p>, back]}</Page>;
        return (
          <Page title={say(act.label)} fault={fault}>
            <p className="mf-quiet">
              {view.number} · {say(view.title)} · {t("ui:act.basis")} <BasisLinks basis={act.basis} />
            </p>
            <ActForm
              matter={view}
              act={act}
              onFaults={setFault}
              onStale={() => void forget()}
              onDone={({ sequence }) =>
                void forget().then(() =>
                  navigate({ to: "/matters/$matter", params: { matter: view.id }, search: { recorded: sequence } }),
                )
              }
            />
            {back}
          </Page>
        );
      }}
    </Loaded>
  );
}
