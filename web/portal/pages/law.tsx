import { ArticleText } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

const here = getRouteApi("/law/$statute/$article");

/** An article's own words, so that everyone can read what an act rests on. */
export function LawPage() {
  const { statute, article } = here.useParams();
  const { place, on } = here.useSearch();
  const { t } = useTranslation("portal");
  return (
    <Page title={t("law.articleOf", { statute, article })}>
      <ArticleText statute={statute} article={article} place={place} on={on} />
    </Page>
  );
}
