import { routes, type ItemGuide } from "@mingfa/contract";
import { BasisLinks, basisOf, Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Contact } from "../item/contact.tsx";
import { Elements } from "../item/elements.tsx";
import { ExampleAnswers } from "../item/example.tsx";
import { AtAGlance } from "../item/glance.tsx";
import { Materials } from "../item/materials.tsx";
import { PrintGuide } from "../item/print.tsx";
import { Section, Sentences } from "../item/section.tsx";
import { Terms } from "../item/terms.tsx";
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
      <AtAGlance guide={guide} />
      <Start item={guide.id} />
      <p className="mf-quiet">{t("item.pause")}</p>
      <Section title={t("item.conditions")}>
        <p>{t("item.serves", { who: guide.serves.map((who) => t(`item.who.${who}`)).join(t("item.separator")) })}</p>
        <Sentences list={guide.conditions} />
      </Section>
      <Materials guide={guide} />
      {guide.commitment && (
        <Section title={t("guide.commitment")}>
          <p>{say(guide.commitment)}</p>
        </Section>
      )}
      <Section title={t("item.steps")}>
        <Sentences list={guide.steps} ordered />
      </Section>
      <Terms guide={guide} />
      <Section title={t("item.result")}>
        <p>
          {say(guide.result.name)} {t("item.validity", { validity: say(guide.result.validity) })}
        </p>
        <p>
          {t("item.delivery", {
            means: guide.result.delivery.map((means) => t(`item.means.${means}`)).join(t("item.separator")),
          })}
        </p>
      </Section>
      <Section title={t("guide.fee")}>
        <p>
          {say(guide.fee)} <BasisLinks basis={basisOf([guide.feeBasis])} />
        </p>
      </Section>
      <Contact guide={guide} />
      {guide.questions.length > 0 && (
        <Section title={t("item.questions")}>
          {guide.questions.map(({ ask, answer }) => (
            <details className="mf-disclosure" key={ask.zh}>
              <summary>{say(ask)}</summary>
              <p>{say(answer)}</p>
            </details>
          ))}
        </Section>
      )}
      <Section title={t("item.remedy")}>
        <p>{say(guide.remedy)}</p>
      </Section>
      <Section title={t("item.basis")}>
        <BasisLinks basis={guide.basis} />
      </Section>
      <ExampleAnswers guide={guide} />
      <Elements guide={guide} />
      <Start item={guide.id} />
      <PrintGuide />
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
