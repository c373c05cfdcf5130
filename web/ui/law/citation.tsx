import type { Basis } from "@mingfa/contract";
import { Fragment } from "react";
import { Place } from "../place.tsx";
import "./law.css";

/** The page of the article that a key in machine form (`行政许可法/32/1/4`) points into. */
export const articleHref = (key: string, on?: string): string => {
  const { statute, article, place } = partsOf(key);
  const query = new URLSearchParams({ ...(place ? { place } : {}), ...(on ? { on } : {}) }).toString();
  return `/law/${encodeURIComponent(statute)}/${encodeURIComponent(article)}${query ? `?${query}` : ""}`;
};

/** Statute, article and what stands below it, `1` or `1/4` or `-/4`. */
export const partsOf = (key: string): { statute: string; article: string; place: string } => {
  const [statute = "", article = "", ...place] = key.split("/");
  return { statute, article, place: place.join("/") };
};

/** A citation that opens the text it cites. */
export function Citation({ basis, on }: { basis: Basis; on?: string | undefined }) {
  return (
    <span className="mf-citation">
      <Place href={articleHref(basis.key, on)}>{basis.text}</Place>
    </span>
  );
}

export function BasisLinks({ basis, on }: { basis: Basis[]; on?: string | undefined }) {
  return (
    <span className="mf-basis">
      {basis.map((one) => (
        <Fragment key={one.key}>
          <Citation basis={one} on={on} />{" "}
        </Fragment>
      ))}
    </span>
  );
}
