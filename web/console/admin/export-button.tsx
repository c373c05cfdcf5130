import { routes } from "@mingfa/contract";
import { ProblemNotice, useClient } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { saveFile } from "../queue/save-file.ts";

type ExportButtonProps = { name: string; label: string; take: () => Promise<Uint8Array> };

/** Takes a table away as a file. */
export function ExportButton({ name, label, take }: ExportButtonProps) {
  const { t } = useTranslation("console");
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => saveFile(await take(), `${name}.csv`),
  });
  return (
    <span className="admin-export">
      <button type="button" className="mf-link-button" aria-disabled={isPending} onClick={() => mutate()}>
        {label}
      </button>{" "}
      <span role="status" className="mf-quiet">
        {isSuccess && t("admin.exported")}
      </span>
      {error && <ProblemNotice error={error} />}
    </span>
  );
}

/** A list of the registry as a file. */
export function ExportRegistry({ list }: { list: "organs" | "officers" | "certificates" | "powers" }) {
  const { t } = useTranslation("console");
  const client = useClient();
  return (
    <ExportButton
      name={list}
      label={t("admin.export")}
      take={() => client.call(routes.registry.export, { params: { list }, query: {} })}
    />
  );
}
