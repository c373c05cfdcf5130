type Raw = Record<string, unknown>;

/** The named texts of an address, without those that are not there; a number arrives as one. */
export const textsOf =
  <const N extends string>(...names: N[]) =>
  (raw: Raw): { [K in N]?: string } => {
    const found: { [K in N]?: string } = {};
    for (const name of names) {
      const value = raw[name];
      const said = typeof value === "number" ? String(value) : value;
      if (typeof said === "string" && said.trim() !== "") found[name] = said;
    }
    return found;
  };
