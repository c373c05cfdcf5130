import type { FileLink } from "@mingfa/contract";
import { printBytes } from "@mingfa/core/procedure";
import { useTranslation } from "react-i18next";
import "./file.css";

/** Files of a matter: each to be had, with what a scanner said and the digest its act commits to. */
export function FileLinks({ files }: { files: FileLink[] }) {
  const { t } = useTranslation("ui");
  return (
    <ul className="mf-file-names">
      {files.map(({ file, name, size, scan, sha256, href }) => (
        <li key={file}>
          <a href={href} download>
            {name}
          </a>{" "}
          <span className="mf-quiet">
            {printBytes(size)}
            {t("value.separator")}
            {t(scan === "clean" ? "file.clean" : "file.unscanned")}
          </span>
          <details className="mf-disclosure">
            <summary>{t("file.digest")}</summary>
            <code className="mf-digest">{sha256}</code>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Whether a value that is shown is a list of files. */
export const isFileLinks = (value: unknown[]): value is FileLink[] =>
  value.length > 0 &&
  value.every((one) => typeof one === "object" && one !== null && "file" in one && "href" in one && "sha256" in one);
