import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { pageKeys } from "./shortcuts.ts";
import { useSingleKeys } from "./single-keys.ts";

/** Every shortcut, and the switch that turns the single keys off. */
export function KeysHelp({ close }: { close: () => void }) {
  const { t } = useTranslation("console");
  const dialog = useRef<HTMLDialogElement>(null);
  const [single, turn] = useSingleKeys();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{t("keys.title")}</h2>
      <dl className="keys">
        <Row keys={["Ctrl K"]} words={t("keys.palette")} />
        <Row keys={["?"]} words={t("keys.help")} />
        <Row keys={["/"]} words={t("keys.search")} />
        {pageKeys.map(({ keys: [first, second], words }) => (
          <Row key={words} keys={[t("keys.then", { first, second })]} words={t(`keys.${words}`)} />
        ))}
        <Row keys={[t("keys.rowKeys")]} words={t("keys.rows")} />
      </dl>
      <p>
        <label>
          <input type="checkbox" checked={single} onChange={(event) => turn(event.target.checked)} /> {t("keys.single")}
        </label>
      </p>
      <p className="mf-quiet">{t("keys.singleNote")}</p>
      <button type="button" className="mf-button" onClick={() => dialog.current?.close()}>
        {t("keys.close")}
      </button>
    </dialog>
  );
}

function Row({ keys, words }: { keys: string[]; words: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
