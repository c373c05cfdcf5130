import { routes } from "@mingfa/contract";
import { address, ProblemError } from "@mingfa/contract/client";
import { printBytes } from "@mingfa/core/procedure";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import type { Row } from "../form/answers.ts";
import { useSay } from "../say.ts";
import { isWhole } from "./file-row.ts";
import { isCutOff } from "./upload-file.ts";
import type { useUploads } from "./use-uploads.ts";

type FileLineProps = { row: Row; uploads: ReturnType<typeof useUploads>; onRemove: () => void };

/** One file of an answer: whole, on its way, cut off, or refused and why. */
export function FileLine({ row, uploads, onRemove }: FileLineProps) {
  const { t } = useTranslation("ui");
  const client = useClient();
  const [name, id] = [String(row["name"]), row["id"]];
  const whole = isWhole(row) && typeof id === "string";
  const remove = () => {
    // Where this fails, the server takes it away by itself after a while.
    if (whole) void client.call(routes.files.discard, { params: { file: id } }).catch(() => undefined);
    onRemove();
  };
  return (
    <li className="mf-file-line">
      <p className="mf-file-name">
        {whole ? <a href={address(routes.files.content.path, { file: id }, {})}>{name}</a> : name}{" "}
        <span className="mf-quiet">{printBytes(Number(row["size"]))}</span>
      </p>
      {whole ? (
        <p className="mf-quiet">{t(row["scan"] === "clean" ? "file.clean" : "file.unscanned")}</p>
      ) : (
        <OnItsWay row={row} uploads={uploads} />
      )}
      <button type="button" className="mf-link-button" onClick={remove} aria-label={t("file.removeOf", { name })}>
        {t("file.remove")}
      </button>
      <span className="mf-unseen" role="status">
        {whole && t("file.arrived", { name })}
      </span>
    </li>
  );
}

function OnItsWay({ row, uploads }: Pick<FileLineProps, "row" | "uploads">) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const [key, name, size] = [String(row["key"]), String(row["name"]), Number(row["size"])];
  const { received, error } = uploads.progress[key] ?? { received: 0, error: undefined };
  const percent = Math.floor((received / size) * 100);
  if (!uploads.atHand(key)) return <p className="mf-file-stopped">{t("file.chooseAgain", { name })}</p>;
  if (isCutOff(error))
    return (
      <div role="alert" className="mf-file-stopped">
        <p>{t("file.cutOff", { percent })}</p>
        <button type="button" className="mf-button" data-kind="plain" onClick={() => uploads.retry(key)}>
          {t("file.goOn")}
        </button>
      </div>
    );
  if (error !== undefined)
    return (
      <p role="alert" className="mf-field-fault">
        {error instanceof ProblemError ? say(messageOf(error)) : t("problem.crashed")}
      </p>
    );
  return (
    <p className="mf-file-progress">
      <progress max={size} value={received} aria-label={t("file.progressOf", { name })} />{" "}
      {received < size ? t("file.percent", { percent }) : t("file.judging")}
    </p>
  );
}

/** What is wrong with the file itself, or else what the server says of the request. */
const messageOf = ({ problem }: ProblemError) => problem.problems?.[0]?.message ?? problem.detail ?? problem.title;
