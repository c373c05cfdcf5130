/** What the supervisor's page is narrowed to; in the address. */
export type OversightSearch = { organ?: string; each?: "organ"; from?: string };

export const oversightSearch = ({ organ, each, from }: Record<string, unknown>): OversightSearch => ({
  ...(typeof organ === "string" && organ !== "" ? { organ } : {}),
  ...(each === "organ" ? { each } : {}),
  ...(typeof from === "string" && /^\d{4}-\d{2}$/.test(from) ? { from } : {}),
});
