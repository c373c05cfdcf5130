import { createContext, useContext, type ReactNode } from "react";

export type PlaceProps = { href: string; children: ReactNode };

/** How a face follows its own links: the portal's router in place, the console by a new tab. */
export const PlaceContext = createContext<(props: PlaceProps) => ReactNode>(({ href, children }) => (
  <a href={href}>{children}</a>
));

export function Place(props: PlaceProps) {
  const Follow = useContext(PlaceContext);
  return <Follow {...props} />;
}
