import { usePageTitle } from "@mingfa/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A page of administration: its heading, what it is for, and what it shows. */
export function AdminPage({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const { t } = useTranslation("console");
  usePageTitle(title, t("product"));
  return (
    <section>
      <h1>{title}</h1>
      {intro !== undefined && <p className="admin-intro">{intro}</p>}
      {children}
    </section>
  );
}
