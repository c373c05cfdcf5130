import { ArticleText, basisOf } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { About } from "../library/about.tsx";
import { Page } from "../page.tsx";
import "../library/library.css";

const here = getRouteApi("/law/$statute/$article");

/** An article's own words, so that everyone can read what an act rests on; and what rests on it here. */
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
      <About statute={statute} article={article} on={on} />
    </Page>
  );
}
