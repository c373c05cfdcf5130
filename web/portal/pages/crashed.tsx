import { ProblemNotice } from "@mingfa/ui";
import type { ErrorComponentProps } from "@tanstack/react-router";

/** A page that failed to draw: what to do instead. */
export function CrashedPage({ error }: ErrorComponentProps) {
  return <ProblemNotice error={error} />;
}
