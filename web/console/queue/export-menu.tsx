import { routes, type ExportRequest } from "@mingfa/contract";
import { ProblemNotice, useClient, useLanguage } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { saveFile } from "./save-file.ts";

type ExportMenuProps = Pick<ExportRequest, "columns" | "desk" | "search">;

/** What is seen, as a file. */
export function ExportMenu({ columns, desk, search }: ExportMenuProps) {
  const { t } = useTranslation("console");
  const client = useClient();
  const lang = useLanguage();
  const take = useMutation({
    mutationFn: async (format: "csv" | "xlsx") => {
      // The reason's column shows its articles too; a file has a column for them.
      const withBasis = columns.flatMap((name) => (name === "reason" ? ([name, "basis"] as const) : [name]));
      const list = search ? { search } : { desk: desk ?? {} };
      const bytes = await client.call(routes.queue.export, { body: { format, lang, columns: withBasis, ...list } });
      saveFile(bytes, `mingfa.${format}`);
    },
  });
  return (
    <details className="menu">
      <summary>{t("queue.export")}</summary>
      <div className="menu-panel">
        {(["csv", "xlsx"] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="mf-link-button"
            disabled={take.isPending}
            onClick={() => take.mutate(format)}
          >
            {t(format === "csv" ? "queue.exportCsv" : "queue.exportXlsx")}
          </button>
        ))}
        <p className="mf-quiet">{t("queue.exportNote")}</p>
        <p role="status">{take.isSuccess && t("queue.exported")}</p>
        {take.error && <ProblemNotice error={take.error} />}
      </div>
    </details>
  );
}
