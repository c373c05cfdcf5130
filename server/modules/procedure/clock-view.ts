import type { ClockView } from "@mingfa/contract";
import type { MatterClock, Procedure } from "@mingfa/core/procedure";
import { basisView } from "./citation-view.ts";
import { choiceLabel } from "./fact-view.ts";

export const clockView = (procedure: Procedure, { key, definition, state }: MatterClock): ClockView => ({
  key,
  label: definition.label,
  keeper: definition.keeper,
  status: state.status,
  ...(state.startedOn === undefined ? {} : { startedOn: state.startedOn.slice(0, 10) }),
  ...(state.due === undefined ? {} : { due: state.due }),
  ...(state.stoppedOn === undefined ? {} : { stoppedOn: state.stoppedOn.slice(0, 10) }),
  ...(state.left === undefined ? {} : { left: state.left }),
  unit: units[state.dayCount ?? "calendarDay"] ?? units.calendarDay,
  level: level(definition.warn, state),
  provisional: state.provisional ?? false,
  excluded: (state.excludedSpans ?? []).map(({ from, to, reason }) => ({
    from,
    ...(to === undefined ? {} : { to }),
    reason: choiceLabel(procedure, reason) ?? { zh: reason, en: reason },
  })),
  basis: basisView(state.basis),
  explanation: state.explanation,
});

const level = (warn: number, { status, left }: MatterClock["state"]): ClockView["level"] => {
  if (status === "stopped" || status === "idle") return "done";
  if (status === "expired") return "red";
  return left !== undefined && left <= warn ? "amber" : "normal";
};

const units = {
  workday: { zh: "个工作日", en: "working days" },
  calendarDay: { zh: "日", en: "days" },
  unspecified: { zh: "日", en: "days" },
  hour: { zh: "小时", en: "hours" },
  month: { zh: "日", en: "days" },
  year: { zh: "日", en: "days" },
} as const;
