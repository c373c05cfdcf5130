import type { ReactNode } from "react";
import { ProblemNotice } from "../problem.tsx";
import type { Guarded } from "./guarded.tsx";

/** One part of the account page, with what went wrong in it and the question who one is, where it is asked. */
export function Section({
  title,
  changes,
  children,
}: {
  title: string;
  changes: Pick<Guarded<never>, "error" | "proof">[];
  children: ReactNode;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {changes.map(({ error, proof }, index) => (
        <div key={index}>
          {error && <ProblemNotice error={error} />}
          {proof}
        </div>
      ))}
      {children}
    </section>
  );
}
