import { routes } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ItemCard } from "../home/item-card.tsx";
import { Page } from "../page.tsx";

const here = getRouteApi("/items");

/** The items on offer: of a life event, of an authority, for people or for firms, or all. */
export function ItemsPage() {
  const { t } = useTranslation("portal");
  const query = here.useSearch();
  const answer = useAnswer(routes.catalogue.browse, { query });
  const title = useTitle(query);
  return (
    <Page title={title}>
      <Audience />
      <Loaded answer={answer}>
        {(items) => (
          <>
            <p className="mf-quiet" role="status">
              {items.length === 0 ? t("catalogue.empty") : t("catalogue.found", { count: items.length })}
            </p>
            <ul className="cards">
              {items.map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <p>
        <Link to="/">{t("catalogue.back")}</Link>
      </p>
    </Page>
  );
}

/** Everyone, people or firms: links, so that the choice stands in the address. */
function Audience() {
  const { t } = useTranslation("portal");
  const { serves, ...others } = here.useSearch();
  return (
    <nav className="choices-line" aria-label={t("catalogue.audience")}>
      {([undefined, "person", "firm"] as const).map((who) => (
        <Link
          key={who ?? "all"}
          to="/items"
          search={{ ...others, ...(who && { serves: who }) }}
          {...(who === serves && { "aria-current": "true" as const })}
        >
          {who ? t(`item.who.${who}`) : t("catalogue.everyone")}
        </Link>
      ))}
    </nav>
  );
}

const useTitle = ({ event, organ }: { event?: string; organ?: string }): string => {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { data } = useAnswer(routes.catalogue.show, {});
  const life = data?.events.find(({ id }) => id === event);
  return life ? say(life.title) : (data?.organs.find(({ id }) => id === organ)?.name ?? t("catalogue.all"));
};
