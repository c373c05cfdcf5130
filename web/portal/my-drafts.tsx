import { routes, type DraftLine } from "@mingfa/contract";
import { useAnswer, useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** What a person has begun and not sent, each leading back to where he can go on. */
export function MyDrafts() {
  const { t } = useTranslation("portal");
  const drafts = useAnswer(routes.drafts.mine, {});
  if (!drafts.data || drafts.data.length === 0) return null;
  return (
    <section>
      <h2>{t("mine.drafts")}</h2>
      <ul className="cards">
        {drafts.data.map((draft) => (
          <DraftCard key={draft.name} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function DraftCard({ draft }: { draft: DraftLine }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { moment } = useDates();
  return (
    <li>
      <h3>
        <WayBack draft={draft}>{say(draft.label)}</WayBack>
      </h3>
      <p className="mf-quiet">
        {t("mine.draftKept", { saved: moment(draft.savedAt), until: moment(draft.keptUntil) })}
      </p>
    </li>
  );
}

/** A draft's name is an item's id, or a matter's id and an act. */
function WayBack({ draft, children }: { draft: DraftLine; children: string }) {
  const [matter = "", act] = draft.name.split(".");
  return act === undefined ? (
    <Link to="/items/$item/apply" params={{ item: draft.name }}>
      {children}
    </Link>
  ) : (
    <Link to="/matters/$matter/do/$act" params={{ matter, act }}>
      {children}
    </Link>
  );
}
