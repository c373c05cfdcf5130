import type { PaperProof } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { useSay } from "../say.ts";

/** What anyone may know of a paper: which it is, whose, of when, how far. */
export function PaperFacts({ paper: { title, number, organ, date, state } }: { paper: PaperProof }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  const rows: [string, string][] = [
    [t("papers.check.name"), say(title)],
    ...(number === undefined ? [] : [[t("papers.check.number"), number] as [string, string]]),
    [t("papers.check.organ"), organ],
    [t("papers.check.date"), day(date)],
  ];
  return (
    <dl className="mf-facts mf-paper-facts">
      {rows.map(([label, value]) => (
        <div className="mf-facts-row" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="mf-facts-row">
        <dt>{t("papers.check.state")}</dt>
        <dd>{t(`papers.state.${state}`)}</dd>
      </div>
    </dl>
  );
}
