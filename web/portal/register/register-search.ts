/** What the register is narrowed by, as it stands in the address. */
export type RegisterSearch = {
  q?: string;
  organ?: string;
  item?: string;
  from?: string;
  to?: string;
  after?: string;
};

const names = ["q", "organ", "item", "from", "to", "after"] as const;

/** Reads it from an address; a number of a matter is read as a number. */
export const registerSearch = (search: Record<string, unknown>): RegisterSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      const text = typeof value === "number" ? String(value) : value;
      return typeof text === "string" && text.trim() !== "" ? [[name, text]] : [];
    }),
  );
