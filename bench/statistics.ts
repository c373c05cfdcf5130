/** The value below which the share `p` (0–1) of the samples lies. */
export const percentile = (samples: readonly number[], p: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("no samples");
  return value;
};

/** Microseconds of each of `count` calls, after as many calls for warming up. */
export const timeEach = (count: number, call: (index: number) => unknown): number[] => {
  for (let index = 0; index < count; index++) call(index);
  return Array.from({ length: count }, (_, index) => {
    const begun = process.hrtime.bigint();
    call(index);
    return Number(process.hrtime.bigint() - begun) / 1000;
  });
};
