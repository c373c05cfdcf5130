import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Found } from "../library/found.tsx";
import { SearchForm } from "../library/search-form.tsx";
import { StatuteList } from "../library/statute-list.tsx";
import { Page } from "../page.tsx";
import "../library/library.css";

const here = getRouteApi("/law");

/** The law library: what the statutes say on a day, found by their words or by their names. */
export function LibraryPage() {
  const { t } = useTranslation("portal");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const only = search.statute === undefined ? {} : { statute: search.statute };
  return (
    <Page title={t("library.title")}>
      {search.statute !== undefined && (
        <p>
          {t("library.only", { statute: search.statute })}{" "}
          <Link to="/law" search={search.q === undefined ? {} : { q: search.q }}>
            {t("library.everywhere")}
          </Link>
        </p>
      )}
      <SearchForm
        key={JSON.stringify([search.q, search.level, search.on])}
        search={search}
        onSearch={(asked) => void navigate({ search: { ...only, ...asked } })}
      />
      {search.q !== undefined && <Found search={search} q={search.q} />}
      {search.q === undefined && search.statute === undefined && <StatuteList search={search} />}
    </Page>
  );
}
