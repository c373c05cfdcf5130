import { routes, type NoticeView } from "@mingfa/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "./api.tsx";
import { useDates } from "./dates.ts";
import { Loaded } from "./loaded.tsx";
import { useSay } from "./say.ts";

/** Notices to the person signed in, or to his authority, newest first; new ones come while one looks. */
export function NoticeList({ empty, link }: { empty: string; link: (notice: NoticeView, words: string) => ReactNode }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { moment } = useDates();
  const answer = useAnswer(routes.notices.mine, {}, { refetchInterval: () => 5_000 });
  return (
    <Loaded answer={answer}>
      {(notices) =>
        notices.length === 0 ? (
          <p>{empty}</p>
        ) : (
          <ul className="cards">
            {notices.map((notice) => (
              <li key={notice.id}>
                <p className="mf-quiet">{moment(notice.sentAt)}</p>
                <p className="mf-lines">{say(notice.text)}</p>
                <p>{link(notice, t("notice.about", { number: notice.number }))}</p>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
