import type { StatuteArticle, StatutePage } from "@mingfa/contract";
import { useArticleName } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

type Section = { path: string[]; articles: StatuteArticle[] };

/** The whole text, with headings and a table of contents before it. */
export function Articles({ page, on }: { page: StatutePage; on: string | undefined }) {
  const { t } = useTranslation("portal");
  const nameOf = useArticleName();
  const sections = sectionsOf(page.articles);
  const headed = sections.filter(({ path }) => path.length > 0);
  return (
    <>
      {headed.length > 1 && (
        <details className="mf-disclosure library-contents">
          <summary>{t("library.contents")}</summary>
          <ul>
            {headed.map(({ path, articles }) => (
              <li key={articles[0]?.article} data-depth={path.length}>
                <a href={`#s-${articles[0]?.article}`}>{path.at(-1)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {page.preamble.map((line, index) => (
        <p key={index} className="mf-quiet">
          {line}
        </p>
      ))}
      {sections.map(({ path, articles }) => (
        <section key={articles[0]?.article}>
          {path.length > 0 && (
            <h2 id={`s-${articles[0]?.article}`} className="library-part">
              {path.join(" ")}
            </h2>
          )}
          {articles.map(({ article, heading, paragraphs }) => (
            <div key={article} className="library-article">
              {paragraphs.map((paragraph, index) => (
                <p key={index} className="mf-lines">
                  {index === 0 && (
                    <>
                      <Link
                        to="/law/$statute/$article"
                        params={{ statute: page.name, article }}
                        search={on === undefined ? {} : { on }}
                      >
                        {nameOf(article)}
                      </Link>{" "}
                      {heading && <strong>{heading} </strong>}
                    </>
                  )}
                  {paragraph}
                </p>
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

const sectionsOf = (articles: StatuteArticle[]): Section[] => {
  const sections: Section[] = [];
  for (const article of articles) {
    const last = sections.at(-1);
    if (last && last.path.join("\n") === article.path.join("\n")) last.articles.push(article);
    else sections.push({ path: article.path, articles: [article] });
  }
  return sections;
};
