import { dateText } from "./civil-date.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { Folded } from "./clock-fold.ts";
import { keys } from "./counting.ts";
import { day } from "./period-explain.ts";
import type { Term } from "./term.ts";
import type { Text } from "./text.ts";

/** The stretches that don't count; the last without its end while it lasts. */
export function spansOf({ excluded, open }: Folded): { from: string; to?: string; reason: string }[] | undefined {
  const ended = excluded.map(({ from, to, reason }) => ({ from: dateText(from), to: dateText(to), reason: reason.zh }));
  const lasting = Object.values(open).map(({ from, reason }) => ({ from: dateText(from), reason: reason.zh }));
  return ended.length + lasting.length > 0 ? [...ended, ...lasting] : undefined;
}

/** The articles by which the clock was extended or stood still. */
export function changeBasis(
  { extension, exclusion, suspension }: Term,
  { excluded, open, extensions }: Folded,
): string[] {
  const paused = excluded.length > 0 || open.excluded !== undefined || open.suspended !== undefined;
  return [
    ...extensions.flatMap(({ step }) => keys(extension?.[step]?.basis)),
    ...(paused ? [...keys(exclusion?.basis), ...keys(suspension?.basis)] : []),
  ];
}

/** What the clock's events add to the account of its period. */
export function explainClock({ open, extensions, refused }: Folded, period: Text): Text {
  const more: Text[] = [
    ...extensions.map(({ by }) => ({
      zh: `其中经批准延长${by}。`,
      en: `That includes an approved extension of ${by}.`,
    })),
    ...Object.values(open).map(({ from, reason }) => ({
      zh: `自${day(dateText(from))}起暂不计算（${reason.zh}），届满日随之后移。`,
      en: `It stands still since ${dateText(from)} (${reason.en}); its end moves on accordingly.`,
    })),
    ...refused.map(({ event, message }) => ({
      zh: `${day(event.on)}的“${eventNames[event.kind].zh}”不生效：${message.zh}。`,
      en: `The ${eventNames[event.kind].en} of ${event.on} has no effect: ${message.en}.`,
    })),
  ];
  const join = (language: "zh" | "en") => [period, ...more].map((text) => text[language]).join("\n");
  return { zh: join("zh"), en: join("en") };
}

const eventNames: Record<ClockEvent["kind"], Text> = {
  start: { zh: "起算", en: "start" },
  stop: { zh: "终止", en: "stop" },
  "exclude.begin": { zh: "扣除", en: "exclusion" },
  "exclude.end": { zh: "恢复计算", en: "end of the exclusion" },
  suspend: { zh: "中止", en: "suspension" },
  resume: { zh: "恢复", en: "resumption" },
  reset: { zh: "重新计算", en: "reset" },
  extend: { zh: "延长", en: "extension" },
};
