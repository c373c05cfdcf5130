import { routes, type Opening, type Performed } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { OpeningForm } from "../opening-form.tsx";

const here = getRouteApi("/admin/change");

/** What an administrator may begin: chosen from a list, filled in, checked, put on record. */
export function ChangePage() {
  const { t } = useTranslation("console");
  const answer = useAnswer(routes.registry.openings, {});
  return (
    <AdminPage title={t("admin.titles.change")} intro={t("admin.change.intro")}>
      <Loaded answer={answer}>
        {(all) => <Choice openings={all.filter(({ procedure }) => procedure === "administration.registry")} />}
      </Loaded>
    </AdminPage>
  );
}

function Choice({ openings }: { openings: Opening[] }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { act, ...given } = here.useSearch();
  const navigate = here.useNavigate();
  const [done, setDone] = useState<{ performed: Performed; opening: Opening }>();
  const chosen = openings.find((one) => one.act === act);
  if (done)
    return (
      <div className="mf-notice" role="status">
        <h2>{t("admin.change.done", { number: done.performed.number })}</h2>
        <p>{done.opening.act.startsWith("propose") ? t("admin.change.waits") : t("admin.change.works")}</p>
        <p>
          <Link to="/matters/$matter" params={{ matter: done.performed.matter }}>
            {t("admin.change.open")}
          </Link>{" "}
          <button
            type="button"
            className="mf-link-button"
            onClick={() => {
              setDone(undefined);
              void navigate({ search: {} });
            }}
          >
            {t("admin.change.more")}
          </button>
        </p>
      </div>
    );
  const list = (allowed: boolean) => (
    <ul className="admin-acts">
      {openings
        .filter((one) => one.allowed === allowed)
        .map((one) => (
          <li key={one.act}>
            <Link to="/admin/change" search={{ act: one.act }} aria-current={one.act === act ? "true" : undefined}>
              {say(one.label)}
            </Link>
          </li>
        ))}
    </ul>
  );
  return (
    <div className="admin-change">
      <nav aria-label={t("admin.change.which")}>
        <h2>{t("admin.change.allowed")}</h2>
        {list(true)}
        {openings.some(({ allowed }) => !allowed) && (
          <>
            <h2>{t("admin.change.others")}</h2>
            {list(false)}
          </>
        )}
      </nav>
      {chosen && (
        <OpeningForm
          key={`${chosen.act} ${JSON.stringify(given)}`}
          opening={chosen}
          given={given}
          onDone={(performed) => setDone({ performed, opening: chosen })}
        />
      )}
    </div>
  );
}
