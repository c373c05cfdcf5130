import { runClock, type RefusedEvent } from "../law/index.ts";
import { clockName } from "./clocks.ts";
import type { Situation } from "./decide.ts";
import type { Changes } from "./matter.ts";
import type { Reason } from "./outcome.ts";

const codes: ReadonlySet<RefusedEvent["code"]> = new Set(["tooLong", "tooOften", "tooLate"]);

/**
 * Why the articles of a term give no effect to an extension: too long, too often, after the end. Such an act is refused
 * rather than recorded, for its paper would promise time that there isn't.
 */
export const overlongExtensions = ({ procedure, state, today, law }: Situation, { clocks = [] }: Changes): Reason[] =>
  clocks.flatMap(({ key, event }) => {
    const clock = procedure.clocks.get(clockName(key));
    const term = clock && law.terms.get(clock.term);
    if (event.kind !== "extend" || !term) return [];
    const { refused } = runClock(term, [...(state.clocks[key] ?? []), event], today, law);
    return refused
      .filter((one) => one.event === event && codes.has(one.code))
      .map(({ code, message: { zh, en }, basis }) => ({
        id: code,
        message: { zh: `“${clock.label.zh}”：${zh}`, en: `“${clock.label.en}”: ${en}` },
        basis,
      }));
  });
