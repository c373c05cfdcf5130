import { useRouter } from "@tanstack/react-router";
import { useState, type KeyboardEvent } from "react";

type RowProps = {
  tabIndex: number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
};

/**
 * Rows as one stop of the tab key: arrows move among them, Enter opens, Space selects. What stands in a row keeps its
 * own keys.
 */
export const useRowKeys = (ids: string[], toggle?: (id: string) => void): ((id: string) => RowProps) => {
  const router = useRouter();
  const [at, setAt] = useState<string>();
  const stop = at !== undefined && ids.includes(at) ? at : ids[0];
  const move = (row: HTMLElement, to: number) => {
    const rows = [...(row.closest("table")?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
    rows.at(Math.min(Math.max(to, 0), rows.length - 1))?.focus();
  };
  return (id) => ({
    tabIndex: id === stop ? 0 : -1,
    onFocus: () => setAt(id),
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
      const index = ids.indexOf(id);
      const acts: Record<string, () => void> = {
        ArrowDown: () => move(event.currentTarget, index + 1),
        ArrowUp: () => move(event.currentTarget, index - 1),
        Home: () => move(event.currentTarget, 0),
        End: () => move(event.currentTarget, ids.length - 1),
        Enter: () => void router.navigate({ to: "/matters/$matter", params: { matter: id } }),
        ...(toggle ? { " ": () => toggle(id) } : {}),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  });
};
