/** Ids of the files that a draft's content names, wherever in it: they must not go before the draft does. */
export const fileIdsIn = (content: unknown): string[] => {
  if (typeof content !== "object" || content === null) return [];
  const own =
    "sha256" in content && "id" in content && typeof content.id === "string" && isId(content.id) ? [content.id] : [];
  return [...own, ...Object.values(content).flatMap(fileIdsIn)];
};

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
