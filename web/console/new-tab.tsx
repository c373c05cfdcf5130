import type { PlaceProps } from "@mingfa/ui";

/** Opens an article or a receipt beside the work at hand, which stays as it is. */
export function NewTab({ href, children }: PlaceProps) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
