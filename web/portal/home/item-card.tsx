import type { ItemSummary } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** An item as lists show it, as one entry of a list. */
export function ItemCard({ item, note }: { item: ItemSummary; note?: ReactNode }) {
  const say = useSay();
  return (
    <li>
      <h3>
        <Link to="/items/$item" params={{ item: item.id }}>
          {say(item.title)}
        </Link>
      </h3>
      <p>{say(item.summary)}</p>
      <p className="mf-quiet">
        {item.organ.name}
        {note !== undefined && <> · {note}</>}
      </p>
    </li>
  );
}
