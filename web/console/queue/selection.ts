import { useState } from "react";

export type Selected = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  all: (chosen: boolean) => void;
  none: () => void;
};

/** Which lines of a page are chosen; what is no longer on the page is chosen no more. */
export const useSelection = (shown: string[]): Selected => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = new Set(shown.filter((id) => chosen.has(id)));
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return {
    ids,
    toggle,
    all: (all) => setChosen(new Set(all ? shown : [])),
    none: () => setChosen(new Set()),
  };
};
