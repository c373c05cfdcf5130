import { routes } from "@mingfa/contract";
import { useAnswer, usePageTitle, useSession } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LoadPart } from "../oversight/load-part.tsx";
import { oversightSearch } from "../oversight/oversight-search.ts";
import { PacePart } from "../oversight/pace-part.tsx";
import { filled } from "../queue/filled.ts";

const here = getRouteApi("/oversight");

/** What a supervisor looks at: load, what is overdue, where the time goes, how terms are kept. */
export function OversightPage() {
  const { t } = useTranslation("console");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const organ = useSession().data?.organ?.name ?? "";
  const organs = useAnswer(routes.queue.choices, {}).data?.organs ?? [];
  usePageTitle(t("workload.title"), t("product"));
  return (
    <section className="plain oversight">
      <h1>{t("workload.title")}</h1>
      <p>{t("workload.intro", { organ })}</p>
      <form
        key={`${JSON.stringify(search)}${organs.length}`}
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: oversightSearch(filled(event.currentTarget)) });
        }}
      >
        <span className="filters-field" data-wide>
          <label htmlFor="oversight-organ">{t("workload.organ")}</label>
          <select id="oversight-organ" name="organ" defaultValue={search.organ ?? ""}>
            <option value="">{t("queue.any")}</option>
            {organs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <span className="filters-field">
          <label htmlFor="oversight-from">{t("workload.months")}</label>
          <input id="oversight-from" name="from" type="month" defaultValue={search.from ?? ""} />
        </span>
        <label>
          <input type="checkbox" name="each" value="organ" defaultChecked={search.each !== undefined} />{" "}
          {t("workload.each")}
        </label>
        <button type="submit" className="mf-button">
          {t("queue.apply")}
        </button>
      </form>
      <LoadPart search={search} />
      <PacePart search={search} />
    </section>
  );
}
