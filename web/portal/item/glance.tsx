import type { ItemGuide } from "@mingfa/contract";
import { useDates, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** What most people want to know first: how long, how much, how often to come, where. */
export function AtAGlance({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const term = guide.promise ?? guide.term;
  const rows = [
    [t("catalogue.by"), guide.organ.name],
    [
      t("item.term"),
      guide.handling === "onSpot" || !term ? t("item.onSpot") : t("item.termShort", { date: day(term.due) }),
    ],
    [t("item.fee"), say(guide.fee)],
    [t("item.visits"), t("item.visitTimes", { count: guide.visits })],
    [t("item.channels"), guide.channels.map((channel) => t(`item.channel.${channel}`)).join(t("item.separator"))],
  ] as const;
  return (
    <dl className="mf-facts glance">
      {rows.map(([label, value]) => (
        <div className="mf-facts-row" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
