import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "./problem.tsx";

/** Draws an answer once it is there; before, that it is being read; else, what failed. */
export function Loaded<T>({ answer, children }: { answer: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation("ui");
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error) return <ProblemNotice error={answer.error} retry={() => void answer.refetch()} />;
  return (
    <p className="mf-quiet mf-loading" role="status">
      {t("problem.loading")}
    </p>
  );
}
