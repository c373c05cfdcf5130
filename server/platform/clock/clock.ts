import type { Database } from "#platform/database";

/** The server's present, handed to use cases as an argument of theirs. */
export type Clock = {
  /** UTC instant, ISO 8601 with milliseconds. */
  now: () => string;
  readonly movable: boolean;
  /** Moves on to a civil day (`YYYY-MM-DD`, Asia/Shanghai), keeping the time of day; throws `ClockError`. */
  moveTo: (day: string) => Promise<void>;
  stop: () => void;
};

/** The clock could not be moved. */
export class ClockError extends Error {
  readonly code: "clock.fixed" | "clock.day" | "clock.back";
  readonly text: { zh: string; en: string };

  constructor(code: ClockError["code"], zh: string, en: string) {
    super(`${zh}。${en}.`);
    this.name = "ClockError";
    this.code = code;
    this.text = { zh, en };
  }
}

/** The wall clock. */
export const wallClock: Clock = {
  now: () => new Date().toISOString(),
  movable: false,
  moveTo: () => Promise.reject(new ClockError("clock.fixed", "本系统的时钟不能拨动", "This clock cannot be moved")),
  stop: () => undefined,
};

const refreshMs = 500;
const dayMs = 86_400_000;
// China has kept UTC+8 without summer time since 1991.
const shanghaiMs = 8 * 3_600_000;

/**
 * A clock that can be moved on, never back: recorded acts would lie in the future. All processes on a database
 * agree within half a second; the one that moves it, at once.
 */
export const movableClock = async (db: Database): Promise<Clock> => {
  let ahead = await storedOffset(db);
  const timer = setInterval(() => {
    storedOffset(db).then(
      (stored) => (ahead = Math.max(ahead, stored)),
      () => undefined,
    );
  }, refreshMs);
  timer.unref();
  const now = (): number => Date.now() + ahead;
  return {
    now: () => new Date(now()).toISOString(),
    movable: true,
    moveTo: async (day) => {
      const start = Date.parse(`${day}T00:00:00Z`);
      if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day)
        throw new ClockError("clock.day", `没有 ${day} 这一天`, `There is no day ${day}`);
      const present = now();
      const days = (start - Math.floor((present + shanghaiMs) / dayMs) * dayMs) / dayMs;
      if (days < 0)
        throw new ClockError(
          "clock.back",
          `时钟只能向后拨，不能拨回 ${day}`,
          `The clock moves on only, not back to ${day}`,
        );
      ahead = await storeOffset(db, ahead + days * dayMs);
    },
    stop: () => clearInterval(timer),
  };
};

const storedOffset = async (db: Database): Promise<number> =>
  (await db.rows<{ ms: number }>("platform.clock", "SELECT offset_ms AS ms FROM platform.dev_clock"))[0]?.ms ?? 0;

const storeOffset = async (db: Database, ms: number): Promise<number> => {
  const rows = await db.rows<{ ms: number }>(
    "platform.moveClock",
    `INSERT INTO platform.dev_clock (offset_ms) VALUES ($1)
     ON CONFLICT (id) DO UPDATE SET offset_ms = greatest(platform.dev_clock.offset_ms, excluded.offset_ms) RETURNING offset_ms AS ms`,
    [ms],
  );
  return rows[0]?.ms ?? ms;
};
