import { routes, type ItemSummary } from "@mingfa/contract";
import { draftNames, useAnswer, useDates, useSay, useSession } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const most = 3;

/**
 * What the person signed in has begun and not sent, and his matters that have not ended; nothing for anyone else. What
 * stands below waits until that is known: else it would be pushed down while someone reads it.
 */
export function Unfinished({ children }: { children: ReactNode }) {
  const session = useSession();
  if (session.isPending) return null;
  return session.data?.kind === "party" ? <Mine person={session.data.id}>{children}</Mine> : children;
}

function Mine({ person, children }: { person: string; children: ReactNode }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const items = useAnswer(routes.catalogue.browse, { query: {} });
  const matters = useAnswer(routes.matters.mine, { query: {} });
  const drafts = useAnswer(routes.drafts.mine, {});
  const names = [...(drafts.data ?? []).map(({ name }) => name), ...draftNames(person)];
  const begun = (items.data ?? []).filter((item: ItemSummary) => names.includes(item.id));
  const running = (matters.data?.lines ?? []).filter(({ final }) => !final).slice(0, most);
  if (items.isPending || matters.isPending || drafts.isPending) return null;
  if (begun.length + running.length === 0) return children;
  return (
    <>
      <section className="unfinished">
        <h2>{t("catalogue.unfinished")}</h2>
        <ul className="lines">
          {begun.map((item) => (
            <li key={item.id}>
              <Link to="/items/$item/apply" params={{ item: item.id }}>
                {t("catalogue.goOn", { title: say(item.title) })}
              </Link>
            </li>
          ))}
          {running.map((line) => (
            <li key={line.id}>
              <Link to="/matters/$matter" params={{ matter: line.id }}>
                {say(line.title)}
              </Link>{" "}
              <span className="mf-tag" data-level="normal">
                {say(line.stage.label)}
              </span>{" "}
              {line.due !== undefined && line.clock && (
                <span className="mf-quiet">{t("mine.due", { label: say(line.clock), date: day(line.due) })}</span>
              )}
            </li>
          ))}
        </ul>
        <p>
          <Link to="/my">{t("nav.mine")}</Link>
        </p>
      </section>
      {children}
    </>
  );
}
