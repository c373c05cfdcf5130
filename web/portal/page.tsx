import { usePageTitle } from "@mingfa/ui";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

let firstPage = true;

/** A page with its one heading, which a move from another page brings into focus. */
export function Page({ title, fault = false, children }: { title: string; fault?: boolean; children: ReactNode }) {
  const { t } = useTranslation("portal");
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title, t("product"), fault);
  useEffect(() => {
    if (!firstPage) heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  );
}
