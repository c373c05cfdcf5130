import { useState } from "react";
import { useTranslation } from "react-i18next";
import { joinedCheckpoint } from "./joined-checkpoint.ts";
import { siteTile } from "./kept-checkpoint.ts";
import { saveFile } from "./save-file.ts";

/** Saves the log's present checkpoint with what joins it to this receipt, for checking without a network. */
export function CheckpointDownload({ receipt }: { receipt: unknown }) {
  const { t } = useTranslation("ui");
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const joined = await presentCheckpoint(receipt);
    setFailed(joined === undefined);
    if (joined) saveFile("checkpoint.json", `${JSON.stringify(joined, null, 2)}\n`);
  };
  return (
    <>
      <button type="button" className="mf-button" data-kind="plain" onClick={() => void save()}>
        {t("receipt.keepCheckpoint")}
      </button>
      {failed && <p role="alert">{t("receipt.noCheckpoint")}</p>}
    </>
  );
}

const presentCheckpoint = async (receipt: unknown) => {
  try {
    const answer = await fetch("/checkpoint");
    return answer.ok ? await joinedCheckpoint(receipt, await answer.text(), siteTile) : undefined;
  } catch {
    return undefined;
  }
};
