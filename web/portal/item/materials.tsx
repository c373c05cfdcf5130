import type { ItemGuide } from "@mingfa/contract";
import { BasisLinks, basisOf, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { Section } from "./section.tsx";

/** What to hand in, each with its reason and article, and what nobody needs to bring. */
export function Materials({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  return (
    <Section title={t("item.materials")}>
      {guide.materials.length === 0 && <p>{t("item.noMaterials")}</p>}
      <ul className="materials">
        {guide.materials.map((material) => (
          <li key={material.name.zh}>
            <strong>{say(material.name)}</strong>{" "}
            <span className="mf-tag" data-level="normal">
              {t(`item.need.${material.need}`)}
            </span>
            {material.filling && <p>{say(material.filling)}</p>}
            <p className="mf-quiet">
              {t("item.why", { why: say(material.why) })} <BasisLinks basis={basisOf([material.basis])} />
            </p>
            <p className="mf-quiet">
              {t("item.paper", {
                kind: t(`item.kind.${material.kind}`),
                count: material.copies,
                source: t(`item.source.${material.source}`),
              })}
            </p>
          </li>
        ))}
      </ul>
      {guide.notAsked.length > 0 && (
        <>
          <h3>{t("item.notAsked")}</h3>
          <ul>
            {guide.notAsked.map(({ name, instead }) => (
              <li key={name.zh}>{t("item.instead", { name: say(name), instead: say(instead) })}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
