import { useTranslation } from "react-i18next";
import { saveFile } from "./save-file.ts";

/** Saves the receipt as the file that `/verify` and the command line read. */
export function ReceiptDownload({ receipt, name }: { receipt: unknown; name: string }) {
  const { t } = useTranslation("ui");
  const save = () => saveFile(name, `${JSON.stringify(receipt, null, 2)}\n`);
  return (
    <button type="button" className="mf-button" data-kind="plain" onClick={save}>
      {t("receipt.download")}
    </button>
  );
}
