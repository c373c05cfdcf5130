/** The present: the wall clock, or one that can be moved in a development setting. */
export { ClockError, movableClock, wallClock, type Clock } from "./clock.ts";
