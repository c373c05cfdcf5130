import { routes, type Pace, type StepFigures } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { StepBars } from "./bars.tsx";
import { FiguresExport } from "./figures-export.tsx";
import type { OversightSearch } from "./oversight-search.ts";
import { FigureTable } from "./table.tsx";

/** Where the time of closed matters went, and how well terms were kept. */
export function PacePart({ search }: { search: OversightSearch }) {
  const answer = useAnswer(routes.oversight.pace, { query: search });
  return <Loaded answer={answer}>{(pace) => <PaceTables pace={pace} search={search} />}</Loaded>;
}

function PaceTables({ pace: { steps, terms }, search }: { pace: Pace; search: OversightSearch }) {
  const { t } = useTranslation("console");
  const say = useSay();
  if (steps.length === 0) return <p>{t("workload.none")}</p>;
  const pair = (spread: StepFigures["natural"]) => t("workload.pair", spread);
  const organHead = search.each ? [t("workload.organ")] : [];
  const organCell = (organ: StepFigures["organ"]) => (search.each ? [organ?.name ?? ""] : []);
  return (
    <>
      <h2>
        {t("workload.steps")} <FiguresExport table="steps" search={search} />
      </h2>
      <p className="mf-quiet">{t("workload.stepsNote")}</p>
      <StepBars steps={steps} />
      <details className="mf-disclosure">
        <summary>{t("workload.table")}</summary>
        <FigureTable
          caption={t("workload.steps")}
          head={[
            t("workload.stage"),
            t("workload.procedure"),
            ...organHead,
            t("workload.count"),
            t("workload.natural"),
            t("workload.working"),
            t("workload.excluded"),
          ]}
          rows={steps.map(({ procedure, stage, organ, times, natural, working, excluded }) => ({
            key: `${procedure.id} ${stage.id} ${organ?.id}`,
            cells: [
              say(stage.label),
              say(procedure.title),
              ...organCell(organ),
              times,
              pair(natural),
              pair(working),
              pair(excluded),
            ],
          }))}
        />
      </details>
      <h2>
        {t("workload.kept")} <FiguresExport table="terms" search={search} />
      </h2>
      <FigureTable
        caption={t("workload.kept")}
        head={[
          t("workload.clock"),
          t("workload.procedure"),
          ...organHead,
          t("workload.inTime"),
          t("workload.tooLate"),
          t("workload.share"),
        ]}
        rows={terms.map(({ procedure, clock, organ, inTime, late }) => ({
          key: `${procedure.id} ${clock.id} ${organ?.id}`,
          cells: [
            say(clock.label),
            say(procedure.title),
            ...organCell(organ),
            inTime,
            late,
            `${Math.floor((1000 * inTime) / Math.max(inTime + late, 1)) / 10}%`,
          ],
        }))}
      />
    </>
  );
}
