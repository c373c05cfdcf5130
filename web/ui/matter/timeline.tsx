import type { TimelineEntry } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { BasisLinks } from "../law/citation.tsx";
import { Place } from "../place.tsx";
import { useSay } from "../say.ts";
import { DocumentPaper } from "./document-paper.tsx";
import { Facts } from "./facts.tsx";
import "./timeline.css";

type TimelineProps = {
  entries: TimelineEntry[];
  receiptHref: (sequence: number) => string;
  /** Stands in place of personal data until it is opened. */
  cover?: string;
};

/** What was done in a matter, latest first: who, when, by which article, with what papers. */
export function Timeline({ entries, receiptHref, cover }: TimelineProps) {
  const { t } = useTranslation("ui");
  if (entries.length === 0) return <p className="mf-quiet">{t("timeline.empty")}</p>;
  return (
    <ol className="mf-timeline" reversed>
      {entries
        .toSorted((a, b) => b.sequence - a.sequence)
        .map((entry) => (
          <Entry key={entry.sequence} entry={entry} receiptHref={receiptHref} cover={cover} />
        ))}
    </ol>
  );
}

type EntryProps = { entry: TimelineEntry; receiptHref: (sequence: number) => string; cover: string | undefined };

function Entry({ entry, receiptHref, cover }: EntryProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day, moment } = useDates();
  return (
    <li className="mf-timeline-entry" data-actor={entry.actor.kind}>
      <p className="mf-timeline-when">{day(entry.effectiveOn)}</p>
      <h3>{say(entry.label)}</h3>
      <p className="mf-timeline-who">{entry.actor.kind === "law" ? t("timeline.law") : say(entry.actor.name)}</p>
      {entry.basis.length > 0 && (
        <p>
          <span className="mf-quiet">{t("timeline.basis")}</span>{" "}
          <BasisLinks basis={entry.basis} on={entry.effectiveOn} />
        </p>
      )}
      <Details entry={entry} cover={cover} />
      {entry.documents.map((document) => (
        <DocumentPaper key={document.name} document={document} />
      ))}
      <p className="mf-quiet mf-timeline-record">
        <span>{t("timeline.number", { sequence: entry.sequence })}</span>
        <span>{t("timeline.recordedAt", { time: moment(entry.recordedAt) })}</span>
        <Place href={receiptHref(entry.sequence)}>
          {t("timeline.receipt")}
          <span className="mf-unseen">{say(entry.label)}</span>
        </Place>
      </p>
    </li>
  );
}

/** What was filled in; a long form is folded away, for its answers stand among the facts too. */
function Details({ entry: { details }, cover }: Pick<EntryProps, "entry" | "cover">) {
  const { t } = useTranslation("ui");
  if (details.length === 0) return null;
  if (details.length <= 5) return <Facts facts={details} cover={cover} />;
  return (
    <details className="mf-disclosure">
      <summary>{t("timeline.details", { count: details.length })}</summary>
      <Facts facts={details} cover={cover} />
    </details>
  );
}
