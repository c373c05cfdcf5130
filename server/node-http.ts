import { clockRoutes, nodeRoutes, type ClockNow } from "@mingfa/contract";
import { civilDate } from "@mingfa/core/procedure";
import { ClockError, type Clock } from "#platform/clock";
import { bind, invalid, Problem, type Binding } from "#platform/http";
import { aboutDemo } from "./demo/about.ts";
import type { Node } from "./node.ts";

/** Routes of the node itself: its present, and what kind of installation it is. */
export const nodeHttp = ({ db, clock }: Node, moved: () => Promise<void>): Binding[] => [
  bind(clockRoutes.now, () => present(clock)),
  bind(clockRoutes.move, async ({ body }) => {
    await moveClock(clock, body.today);
    await moved();
    return present(clock);
  }),
  bind(nodeRoutes.about, () => aboutDemo(db)),
];

const present = ({ now, movable }: Clock): ClockNow => ({ now: now(), today: civilDate(now()), movable });

const moveClock = async (clock: Clock, day: string): Promise<void> => {
  try {
    await clock.moveTo(day);
  } catch (error) {
    if (!(error instanceof ClockError)) throw error;
    throw error.code === "clock.fixed"
      ? fixedClock()
      : invalid([{ field: "today", code: error.code, message: error.text }]);
  }
};

const fixedClock = (): Problem =>
  new Problem({
    status: 403,
    code: "fixedClock",
    title: { zh: "本系统的时钟不能拨动", en: "This clock cannot be moved" },
    detail: {
      zh: "只有开发设置 DEV_CLOCK=1 允许拨动时钟",
      en: "Only the development setting DEV_CLOCK=1 lets it be moved",
    },
  });
