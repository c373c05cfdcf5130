/** Writes the answer: one line of JSON with `--json`, otherwise for people. */
export const print = (json: boolean, value: unknown, readable: () => string): void => {
  process.stdout.write(`${json ? JSON.stringify(value) : readable()}\n`);
};

/** A sentence in both languages, a line each. */
export const bothLanguages = ({ zh, en }: { zh: string; en: string }): string => `${zh}\n${en}`;
