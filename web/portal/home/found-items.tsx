import { routes, type ItemFound } from "@mingfa/contract";
import { Loaded, Marked, useAnswer, useLanguage, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** What was found, best first; says so where nothing is met exactly, and whom to ask where nothing is found at all. */
export function FoundItems({ question }: { question: string }) {
  const { t } = useTranslation("portal");
  const answer = useAnswer(routes.catalogue.search, { query: { q: question } });
  return (
    <Loaded answer={answer}>
      {({ total, exact, items }) => (
        <section>
          <h2>{t("catalogue.results")}</h2>
          <p role="status">
            {total === 0
              ? t("catalogue.nothing", { question })
              : exact
                ? t("catalogue.found", { count: total })
                : t("catalogue.near", { question, count: total })}
          </p>
          {total > items.length && <p className="mf-quiet">{t("catalogue.first", { count: items.length })}</p>}
          <ul className="cards">
            {items.map((item) => (
              <Found key={item.id} item={item} />
            ))}
          </ul>
          <p>
            <Link to="/items">{t("catalogue.all")}</Link>
          </p>
        </section>
      )}
    </Loaded>
  );
}

function Found({ item }: { item: ItemFound }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const language = useLanguage();
  return (
    <li>
      <h3>
        <Link to="/items/$item" params={{ item: item.id }}>
          <Marked text={item.marked[language]} />
        </Link>
      </h3>
      <p>{say(item.summary)}</p>
      <p className="mf-quiet">
        {item.organ.name}
        {item.plainWord !== undefined && ` · ${t("catalogue.alsoCalled", { word: item.plainWord })}`}
      </p>
    </li>
  );
}
