import type { ItemGuide } from "@mingfa/contract";
import { useDates, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { Section, Sentences } from "./section.tsx";

/** How long it takes, computed from today: what the authority promises and what the law allows. */
export function Terms({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  if (!guide.term && !guide.promise)
    return (
      <Section title={t("item.term")}>
        <p>{t("item.onSpot")}</p>
      </Section>
    );
  return (
    <Section title={t("item.term")}>
      {guide.promise && <Term term={guide.promise} kind="promise" />}
      {guide.term && <Term term={guide.term} kind="term" />}
      {guide.special.length > 0 && (
        <>
          <p>{t("item.special")}</p>
          <Sentences list={guide.special} />
        </>
      )}
    </Section>
  );
}

function Term({ term, kind }: { term: NonNullable<ItemGuide["term"]>; kind: "term" | "promise" }) {
  const { t } = useTranslation(["portal", "ui"]);
  const say = useSay();
  const { day } = useDates();
  return (
    <div className="term">
      <p>
        {t(`portal:item.today.${kind}`)} <strong>{day(term.due)}</strong>
        {term.provisional && (
          <>
            {" "}
            <span className="mf-tag" data-level="amber">
              {t("ui:clock.provisional")}
            </span>
          </>
        )}
      </p>
      <details className="mf-disclosure">
        <summary>{t("ui:clock.how")}</summary>
        <p className="mf-lines">{say(term.explanation)}</p>
        {term.provisional && <p>{t("ui:clock.provisionalWhy")}</p>}
      </details>
    </div>
  );
}
