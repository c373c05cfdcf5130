import { routes } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../api.tsx";
import { useDates } from "../dates.ts";
import { Loaded } from "../loaded.tsx";

type ArticleTextProps = { statute: string; article: string; place?: string | undefined; on?: string | undefined };

/** The words of an article as in force on a day, the cited paragraph marked; or that they are not at hand. */
export function ArticleText({ statute, article, place, on }: ArticleTextProps) {
  const { t } = useTranslation("ui");
  const { day } = useDates();
  const answer = useAnswer(routes.law.article, { params: { statute, article }, query: on ? { on } : {} });
  const cited = Number.parseInt(place ?? "", 10);
  return (
    <Loaded answer={answer}>
      {(found) =>
        found.loaded ? (
          <div className="mf-article">
            {(found.paragraphs ?? [found.text ?? ""]).map((paragraph, index) => (
              <p key={index} className="mf-lines" data-cited={index + 1 === cited ? true : undefined}>
                {paragraph}
              </p>
            ))}
            {found.inForceFrom && <p className="mf-quiet">{t("law.inForceFrom", { date: day(found.inForceFrom) })}</p>}
          </div>
        ) : (
          <p className="mf-quiet">{t("law.notLoaded")}</p>
        )
      }
    </Loaded>
  );
}
