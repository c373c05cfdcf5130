import { useTranslation } from "react-i18next";

/** Saves the receipt as the file that `/verify` and the command line read. */
export function ReceiptDownload({ receipt, name }: { receipt: unknown; name: string }) {
  const { t } = useTranslation("ui");
  const save = () => {
    const address = URL.createObjectURL(
      new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: "application/json" }),
    );
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" className="mf-button" data-kind="plain" onClick={save}>
      {t("receipt.download")}
    </button>
  );
}
