import type { CalendarNotice } from "@mingfa/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moves } from "./moves.tsx";
import { Rows } from "./rows.tsx";

type Proposal = CalendarNotice & { matter: string; number: string };

/** Calendars that wait for the second person, each with its lines and what it would move. */
export function Proposals({ proposals }: { proposals: Proposal[] }) {
  const { t } = useTranslation("console");
  return (
    <>
      <h2>{t("admin.calendars.waiting")}</h2>
      {proposals.map(({ matter, number, ...notice }) => (
        <details key={matter} className="admin-fold">
          <summary>
            {notice.year} {number}
          </summary>
          <p>{notice.source}</p>
          <Rows rows={notice.rows} />
          <Moves notice={notice} />
          <p>
            <Link to="/matters/$matter" params={{ matter }}>
              {t("admin.calendars.check")}
            </Link>
          </p>
        </details>
      ))}
    </>
  );
}
