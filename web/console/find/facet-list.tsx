import type { Facets } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FindSearch } from "../queue/desk-search.ts";

const names = ["state", "procedure", "stage", "organ", "year", "kind"] as const;
/** More values than these are folded away by the eye; the rest are reached by typing. */
const most = 12;

/** How what was found divides, each part a link that narrows to it. */
export function FacetList({ facets, search }: { facets: Facets; search: FindSearch }) {
  const { t } = useTranslation("console");
  return (
    <nav className="facets" aria-label={t("search.narrow")}>
      <p className="mf-quiet">{t(facets.more ? "search.counted" : "search.countedAll", { count: facets.counted })}</p>
      {names
        .filter((name) => facets[name].length > 1 || search[name] !== undefined)
        .map((name) => (
          <section key={name} aria-labelledby={`facet-${name}`}>
            <h2 id={`facet-${name}`}>{t(`search.facet.${name}`)}</h2>
            <ul>
              {facets[name].slice(0, most).map((one) => (
                <li key={one.value}>
                  <FacetLink name={name} one={one} search={search} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}

type FacetLinkProps = {
  name: (typeof names)[number];
  one: Facets["stage"][number];
  search: FindSearch;
};

function FacetLink({ name, one: { value, label, count }, search }: FacetLinkProps) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { after: _, [name]: chosen, ...others } = search;
  const isChosen = chosen === value;
  return (
    <Link
      to="/search"
      search={isChosen ? others : { ...others, [name]: value }}
      activeProps={{}}
      {...(isChosen ? { "aria-current": "true" as const, title: t("search.chosen", { label: say(label) }) } : {})}
    >
      {say(label)} <span className="mf-quiet">{count}</span>
    </Link>
  );
}
