import { routes, type ItemGuide } from "@mingfa/contract";
import { BasisLinks, Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

const here = getRouteApi("/items/$item");

/** The guide of an item: who, what, how long, what it costs, and the way to object. */
export function ItemPage() {
  const { item } = here.useParams();
  const answer = useAnswer(routes.items.guide, { params: { item } });
  return <Loaded answer={answer}>{(guide) => <Guide guide={guide} />}</Loaded>;
}

function Guide({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  return (
    <Page title={say(guide.title)}>
      <p className="lead">{say(guide.summary)}</p>
      <p className="mf-quiet">
        {t("home.by")} {guide.organ.name}
      </p>
      <Start item={guide.id} />
      <Section title={t("item.conditions")}>
        <ul>
          {guide.conditions.map((condition) => (
            <li key={condition.zh}>{say(condition)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("item.materials")}>
        <ul className="materials">
          {guide.materials.map((material) => (
            <li key={material.name.zh}>
              <strong>{say(material.name)}</strong>
              <br />
              <span className="mf-quiet">
                {t("item.why")} {say(material.why)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Term guide={guide} />
      <Section title={t("item.fee")}>{say(guide.fee)}</Section>
      <Section title={t("item.place")}>{say(guide.place)}</Section>
      <Section title={t("item.contact")}>{say(guide.contact)}</Section>
      <Section title={t("item.remedy")}>{say(guide.remedy)}</Section>
      <Section title={t("item.basis")}>
        <BasisLinks basis={guide.basis} />
      </Section>
      <p className="mf-quiet">{t("item.pause")}</p>
      <Start item={guide.id} />
    </Page>
  );
}

function Start({ item }: { item: string }) {
  const { t } = useTranslation("portal");
  return (
    <p>
      <Link className="mf-button" to="/items/$item/apply" params={{ item }}>
        {t("item.start")}
      </Link>
    </p>
  );
}

function Term({ guide: { term } }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  if (!term) return null;
  return (
    <Section title={t("item.term")}>
      <p>
        {t("item.termToday", { label: say(term.label) })} <strong>{day(term.due)}</strong>
        {term.provisional && t("item.provisional")}
      </p>
      <details className="mf-disclosure">
        <summary>{t("item.how")}</summary>
        <p className="mf-lines">{say(term.explanation)}</p>
      </details>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className="mf-lines">{children}</div>
    </section>
  );
}
