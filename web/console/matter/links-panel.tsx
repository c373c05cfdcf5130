import { routes, type MatterLink, type MatterView } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** The matter that opened this one, those it opened, and others of the same applicant. */
export function LinksPanel({ view }: { view: MatterView }) {
  const { t } = useTranslation("console");
  const answer = useAnswer(routes.whatIf.links, { params: { matter: view.id } });
  return (
    <>
      <h2>{t("panel.links")}</h2>
      <Loaded answer={answer}>
        {({ parent, children, sameApplicant }) => {
          const none = !parent && children.length + sameApplicant.length === 0;
          if (none) return <p className="mf-quiet">{t("panel.noLinks")}</p>;
          return (
            <>
              <LinkList title={t("panel.parent")} links={parent ? [parent] : []} />
              <LinkList title={t("panel.children")} links={children} />
              <LinkList title={t("panel.sameApplicant")} links={sameApplicant} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function LinkList({ title, links }: { title: string; links: MatterLink[] }) {
  const { t } = useTranslation("console");
  const say = useSay();
  if (links.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="matter-links">
        {links.map(({ id, number, title: name, stage, organ, readable }) => (
          <li key={id}>
            {readable ? (
              <Link to="/matters/$matter" params={{ matter: id }}>
                {number}
              </Link>
            ) : (
              <span>{number}</span>
            )}{" "}
            {say(name)} <span className="mf-tag">{say(stage)}</span>{" "}
            <span className="mf-quiet">
              {t("panel.elsewhere", { organ: organ.name })}
              {readable ? "" : ` ${t("panel.unreadable")}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
