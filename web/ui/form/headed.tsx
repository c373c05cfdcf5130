import type { ReactNode } from "react";

/** The question as the heading of its page. */
export const Headed = ({ children }: { children: ReactNode }) => (
  <h1 className="mf-question" tabIndex={-1}>
    {children}
  </h1>
);
