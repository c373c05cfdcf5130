import type { Catalogue } from "@mingfa/contract";
import { useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLargeText } from "../large-text.ts";
import { ItemCard } from "./item-card.tsx";

/** The ways into the catalogue beside searching; in large text only the first, for few choices are easier. */
export function WaysIn({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation("portal");
  const [large] = useLargeText();
  return (
    <>
      <LifeEvents events={catalogue.events} />
      {!large && <Often often={catalogue.often} />}
      {!large && <Departments organs={catalogue.organs} />}
      <p>
        <Link to="/items">{t("catalogue.allCounted", { count: catalogue.items })}</Link>
      </p>
    </>
  );
}

function LifeEvents({ events }: Pick<Catalogue, "events">) {
  const { t } = useTranslation("portal");
  const say = useSay();
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{t("catalogue.events")}</h2>
      <ul className="tiles">
        {events.map((event) => (
          <li key={event.id}>
            <Link to="/items" search={{ event: event.id }}>
              {say(event.title)}
            </Link>
            <p className="mf-quiet">{say(event.about)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Often({ often }: Pick<Catalogue, "often">) {
  const { t } = useTranslation("portal");
  const { day } = useDates();
  if (often.items.length === 0) return null;
  return (
    <section>
      <h2>{t("catalogue.often")}</h2>
      <p className="mf-quiet">{t("catalogue.oftenSince", { date: day(often.since) })}</p>
      <ul className="cards">
        {often.items.map((item) => (
          <ItemCard key={item.id} item={item} note={t("catalogue.applications", { count: item.applications })} />
        ))}
      </ul>
    </section>
  );
}

function Departments({ organs }: Pick<Catalogue, "organs">) {
  const { t } = useTranslation("portal");
  if (organs.length === 0) return null;
  return (
    <section>
      <h2>{t("catalogue.departments")}</h2>
      <ul className="lines">
        {organs.map((organ) => (
          <li key={organ.id}>
            <Link to="/items" search={{ organ: organ.id }}>
              {organ.name}
            </Link>{" "}
            <span className="mf-quiet">{t("catalogue.count", { count: organ.items })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
