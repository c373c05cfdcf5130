import { routes, type ClockView, type MatterView, type WhatIf } from "@mingfa/contract";
import { Clock, ProblemNotice, ReasonList, useClient, useDates, useSay } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { filled } from "../queue/filled.ts";

type Asked = { clock: string; start?: string; from?: string; to?: string };

/** When a time limit would end, had it begun another day or had a stretch of time not counted. Nothing is recorded. */
export function WhatIfPanel({ view }: { view: MatterView }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const client = useClient();
  const id = useId();
  const clocks = view.clocks.filter(({ startedOn }) => startedOn !== undefined);
  const compute = useMutation({
    mutationFn: (query: Asked) => client.call(routes.whatIf.clock, { params: { matter: view.id }, query }),
  });
  if (clocks.length === 0) return null;
  return (
    <details className="mf-disclosure what-if">
      <summary>{t("whatIf.title")}</summary>
      <p className="mf-quiet">{t("whatIf.note")}</p>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          const { clock = "", ...days } = filled(event.currentTarget);
          compute.mutate({ clock, ...days });
        }}
      >
        <span className="filters-field" data-wide>
          <label htmlFor={`${id}-clock`}>{t("whatIf.clock")}</label>
          <select id={`${id}-clock`} name="clock">
            {clocks.map(({ key, label }) => (
              <option key={key} value={key}>
                {say(label)}
              </option>
            ))}
          </select>
        </span>
        {(["start", "from", "to"] as const).map((name) => (
          <span className="filters-field" key={name}>
            <label htmlFor={`${id}-${name}`}>{t(`whatIf.${name}`)}</label>
            <input id={`${id}-${name}`} name={name} type="date" />
          </span>
        ))}
        <button type="submit" className="mf-button">
          {t("whatIf.compute")}
        </button>
      </form>
      {compute.error && <ProblemNotice error={compute.error} />}
      {compute.data && <Result found={compute.data} today={view.today} />}
    </details>
  );
}

function Result({ found: { now, then, refused }, today }: { found: WhatIf; today: string }) {
  const { t } = useTranslation("console");
  const { day } = useDates();
  const dueOf = ({ due }: ClockView) => (due === undefined ? t("whatIf.none") : day(due));
  return (
    <div role="status">
      <p className="mf-effect">
        {dueOf(now) === dueOf(then)
          ? t("whatIf.same", { due: dueOf(now) })
          : t("whatIf.due", { now: dueOf(now), then: dueOf(then) })}
      </p>
      {refused.length > 0 && (
        <>
          <p>{t("whatIf.refused")}</p>
          <ReasonList reasons={refused} />
        </>
      )}
      <Clock clock={then} today={today} />
    </div>
  );
}
