import type { ItemGuide } from "@mingfa/contract";
import { BasisLinks, basisOf, useDates, useSay } from "@mingfa/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "./section.tsx";

/** The elements of the implementation list that few people look for, but everyone may. */
export function Elements({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const join = (words: string[]) => words.join(t("item.separator"));
  const terms = [
    ...(guide.term ? [t("guide.statutory", { label: say(guide.term.label) })] : []),
    ...(guide.promise ? [t("guide.promised", { label: say(guide.promise.label) })] : []),
  ];
  const rows: [string, ReactNode][] = [
    [t("guide.kind"), t(`guide.kinds.${guide.kind}`)],
    [t("guide.organ"), guide.organ.name],
    ...guide.codes.map(({ scheme, value }): [string, ReactNode] => [scheme, value]),
    [t("item.element.version"), t("item.versionFrom", { version: guide.version, date: day(guide.inForce) })],
    [t("item.element.powerSource"), t(`item.powerSource.${guide.powerSource}`)],
    [t("item.element.levels"), join(guide.levels.map((level) => t(`item.level.${level}`)))],
    [t("item.element.scope"), say(guide.scope)],
    [t("item.element.partners"), guide.partners.length === 0 ? t("item.none") : join(guide.partners.map(say))],
    [t("item.element.handling"), t(`item.handling.${guide.handling}`)],
    [t("guide.terms"), terms.length === 0 ? t("item.onSpot") : join(terms)],
    [t("guide.channels"), join(guide.channels.map((channel) => t(`item.channel.${channel}`)))],
    [t("guide.visits"), t("item.visitTimes", { count: guide.visits })],
    [t("item.element.reach"), t(`item.level.${guide.reach}`)],
    [t("item.element.quantity"), say(guide.quantity)],
    [
      t("item.element.intermediaries"),
      guide.intermediaries.length === 0
        ? t("item.none")
        : guide.intermediaries.map(({ name, basis }) => (
            <span key={name.zh}>
              {say(name)} <BasisLinks basis={basisOf([basis])} />
            </span>
          )),
    ],
    [t("guide.result"), say(guide.result.name)],
    [t("guide.phone"), guide.phone],
    [t("guide.complaintPhone"), guide.complaintPhone],
    [t("item.element.feeBasis"), <BasisLinks key="fee" basis={basisOf([guide.feeBasis])} />],
  ];
  return (
    <Section title={t("item.elements")}>
      <details className="mf-disclosure">
        <summary>{t("item.showElements")}</summary>
        <dl className="mf-facts">
          {rows.map(([label, value]) => (
            <div className="mf-facts-row" key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  );
}
