/** One measured figure, against a limit or a peer measured in the same run. */
export type Figure = {
  /** What was measured, as the table shows it. */
  name: string;
  value: number;
  unit:
    | "µs"
    | "ms"
    | "s"
    | "leaves/s"
    | "CPU-µs"
    | "×"
    | "round trips"
    | "commits"
    | "matters"
    | "acts"
    | "items"
    | "decisions";
  /** What it must not exceed (`most`) or fall short of (`least`); a figure without one only informs. */
  limit?: { most: number } | { least: number };
};

/** Value over limit: at most 1 is kept, whichever way the limit runs. */
export const ratio = ({ value, limit }: Figure): number | undefined => {
  if (limit === undefined) return undefined;
  return "most" in limit ? value / limit.most : limit.least / value;
};

export const kept = (figure: Figure): boolean => (ratio(figure) ?? 0) <= 1;
