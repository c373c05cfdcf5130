import { printBytes, readFiles, type Json } from "@mingfa/core/procedure";
import { useTranslation } from "react-i18next";

/** The files of an answer that is not sent yet, by their names. */
export function FileNames({ value }: { value: Json | undefined }) {
  const { t } = useTranslation("ui");
  const files = readFiles(value) ?? [];
  if (files.length === 0) return <span className="mf-quiet">{t("file.none")}</span>;
  return (
    <ul className="mf-file-names">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          {name} <span className="mf-quiet">{printBytes(size)}</span>
        </li>
      ))}
    </ul>
  );
}
