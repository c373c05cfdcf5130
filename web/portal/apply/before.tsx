import type { ItemGuide } from "@mingfa/contract";
import { useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** What to know before the first question, in short; the guide of the item has it at length. */
export function BeforeYouBegin({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const term = guide.promise ?? guide.term;
  return (
    <section>
      <h2>{t("item.conditions")}</h2>
      <p>{t("item.serves", { who: guide.serves.map((who) => t(`item.who.${who}`)).join(t("item.separator")) })}</p>
      <ul>
        {guide.conditions.map((condition) => (
          <li key={condition.zh}>{say(condition)}</li>
        ))}
      </ul>
      <h2>{t("item.materials")}</h2>
      {guide.materials.length === 0 ? (
        <p>{t("item.noMaterials")}</p>
      ) : (
        <ul>
          {guide.materials.map(({ name, need }) => (
            <li key={name.zh}>
              {say(name)}{" "}
              <span className="mf-tag" data-level="normal">
                {t(`item.need.${need}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h2>{t("item.term")}</h2>
      <p>{guide.handling === "onSpot" || !term ? t("item.onSpot") : t("item.termShort", { date: day(term.due) })}</p>
      <p>
        <Link to="/items/$item" params={{ item: guide.id }}>
          {t("apply.guide")}
        </Link>
      </p>
    </section>
  );
}
