import type { PlaceProps } from "@mingfa/ui";
import { useRouter } from "@tanstack/react-router";

/** Follows a link of the shared pieces inside the portal, without loading the page anew. */
export function Follow({ href, children }: PlaceProps) {
  const router = useRouter();
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {children}
    </a>
  );
}
