/** In what a value differs from what is wanted of it: of maps and lists only the parts that are named are compared. */
export const differences = (wanted: unknown, given: unknown, at: string): string[] => {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(given) || given.length !== wanted.length)
      return [`${at}：应为 ${JSON.stringify(wanted)}，实为 ${JSON.stringify(given)}`];
    return wanted.flatMap((part: unknown, index) => differences(part, given[index], `${at}.${index}`));
  }
  if (typeof wanted === "object" && wanted !== null) {
    if (typeof given !== "object" || given === null) return [`${at}：没有`];
    return Object.entries(wanted).flatMap(([key, part]) =>
      differences(part, Object.hasOwn(given, key) ? Reflect.get(given, key) : undefined, `${at}.${key}`),
    );
  }
  return wanted === (given ?? null) ? [] : [`${at}：应为 ${JSON.stringify(wanted)}，实为 ${JSON.stringify(given)}`];
};
