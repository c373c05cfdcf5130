import type { Mandated } from "@mingfa/core/procedure";
import type { ActedFor } from "#party";
import type { Caller } from "#platform/http";

/** A person with those he acts for: in his own right, and by mandate as far as that goes. Undefined for nobody. */
export const partyCaller = (rows: readonly ActedFor[]): Caller | undefined => {
  const [self] = rows;
  if (!self) return undefined;
  const own = new Map(rows.filter((row) => row.own).map(({ id, name }) => [id, name]));
  const mandates = joined(rows.filter(({ id }) => !own.has(id)));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return {
    actor: {
      kind: "party",
      id: self.id,
      parties: [...own.keys()],
      ...(mandates.length > 0 ? { mandates } : {}),
    },
    session: {
      kind: "party",
      id: self.id,
      name: self.name,
      parties: [
        ...Array.from(own, ([id, name]) => ({ id, name })),
        ...mandates.map(({ party, items }) => ({
          id: party,
          name: names.get(party) ?? party,
          mandate: items === null ? {} : { items: [...items] },
        })),
      ],
    },
  };
};

/** Several mandates of one party together cover what each of them does. */
const joined = (rows: readonly ActedFor[]): Mandated[] => {
  const mandates = new Map<string, Mandated>();
  for (const { id, items } of rows) {
    const before = mandates.get(id);
    const all = items === null || before?.items === null;
    mandates.set(id, { party: id, items: all ? null : [...(before?.items ?? []), ...items] });
  }
  return [...mandates.values()];
};
