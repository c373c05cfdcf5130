import { routes, type MatterView } from "@mingfa/contract";
import { useAnswer, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** Who handles it, and where a person answers; the item's own number where it has one. */
export function WhomToAsk({ view }: { view: MatterView }) {
  const { t } = useTranslation("portal");
  return (
    <>
      <h2>{t("submitted.ask")}</h2>
      <p>
        {t("matter.organ")} {view.organ.name}
      </p>
      {view.item !== undefined && <OfItem item={view.item} />}
    </>
  );
}

function OfItem({ item }: { item: string }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { data: guide } = useAnswer(routes.items.guide, { params: { item } });
  if (!guide) return null;
  return (
    <>
      <p>
        {say(guide.contact)}{" "}
        <a className="telephone" href={`tel:${guide.phone}`}>
          {t("guide.call", { number: guide.phone })}
        </a>
      </p>
      <p>
        {say(guide.place)} {say(guide.hours)}
      </p>
    </>
  );
}
