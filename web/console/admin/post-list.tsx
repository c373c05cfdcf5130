import type { OfficerLine } from "@mingfa/contract";
import { useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { RegisteredIn } from "./registered-in.tsx";

/** The posts that an officer holds and held, each with the entry it rests on and the way to end it. */
export function PostList({ officer }: { officer: OfficerLine }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { day } = useDates();
  return (
    <ul className="admin-list">
      {officer.posts.map(({ organ, duty, label, from, to, registeredIn, endedIn }) => (
        <li key={`${organ.id} ${duty} ${from}`} data-over={to !== undefined}>
          {say(label)} <span className="mf-quiet">{organ.name}</span>{" "}
          <span className="mf-quiet">
            {to === undefined ? t("admin.since", { from: day(from) }) : t("admin.until", { to: day(to) })}
          </span>{" "}
          <RegisteredIn matter={endedIn ?? registeredIn} />{" "}
          {to === undefined && (
            <Link to="/admin/change" search={{ act: "endPost", organ: organ.id, officer: officer.id, duty }}>
              {t("admin.officers.end")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
