import { routes } from "@mingfa/contract";
import { ProblemNotice, useClient, useLanguage } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { saveFile } from "../queue/save-file.ts";
import type { OversightSearch } from "./oversight-search.ts";

type FiguresExportProps = { table: "organs" | "officers" | "late" | "steps" | "terms"; search: OversightSearch };

/** A table of the page as CSV. */
export function FiguresExport({ table, search }: FiguresExportProps) {
  const { t } = useTranslation("console");
  const client = useClient();
  const lang = useLanguage();
  const take = useMutation({
    mutationFn: async () =>
      saveFile(await client.call(routes.oversight.export, { body: { table, lang, ...search } }), `${table}.csv`),
  });
  return (
    <>
      <button type="button" className="mf-link-button" disabled={take.isPending} onClick={() => take.mutate()}>
        {t("queue.exportCsv")}
      </button>
      <span role="status">{take.isSuccess && t("queue.exported")}</span>
      {take.error && <ProblemNotice error={take.error} />}
    </>
  );
}
