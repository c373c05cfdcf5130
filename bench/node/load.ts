/** Milliseconds of each call: `lanes` at once, each doing the next as soon as it has an answer. */
export const asFastAsPossible = async (
  count: number,
  lanes: number,
  call: (index: number) => Promise<unknown>,
): Promise<number[]> => {
  const times: number[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      const begun = performance.now();
      await call(index);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return times;
};

/** Starts a call `perSecond` times a second whether or not earlier ones have been answered; gives what they gave. */
export const atRate = <T>(count: number, perSecond: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const calls: Promise<T>[] = [];
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - begun) / 1000) * perSecond));
      while (calls.length < due) calls.push(call(calls.length));
      if (calls.length < count) return;
      clearInterval(timer);
      Promise.all(calls).then(resolve, reject);
    }, 2);
  });
