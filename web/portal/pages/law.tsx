import { ArticleText, basisOf } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { Page } from "../page.tsx";

const here = getRouteApi("/law/$statute/$article");

/** An article's own words, so that everyone can read what an act rests on. */
export function LawPage() {
  const { statute, article } = here.useParams();
  const { place, on } = here.useSearch();
  return (
    <Page
      title={basisOf([`${statute}/${article}`])
        .map(({ text }) => text)
        .join("")}
    >
      <ArticleText statute={statute} article={article} place={place} on={on} />
    </Page>
  );
}
