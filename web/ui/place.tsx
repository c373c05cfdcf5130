import { createContext, useContext, type MouseEvent, type ReactNode } from "react";

/** How a face follows its own links: in place through its router, or beside the work at hand. */
export type PlaceSetting = { go?: (href: string) => void; newTab?: true };

export const PlaceContext = createContext<PlaceSetting>({});

/** A link to another page of ours. */
export function Place({ href, children }: { href: string; children: ReactNode }) {
  const { go, newTab } = useContext(PlaceContext);
  const follow = (event: MouseEvent) => {
    if (!go || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} onClick={follow} {...(newTab ? { target: "_blank", rel: "noopener" } : {})}>
      {children}
    </a>
  );
}
