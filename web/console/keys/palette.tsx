import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommands } from "./commands.ts";

/** Type what is wanted, choose with the arrows, Enter does it: a field with a list, as screen readers know it. */
export function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation("console");
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const commands = useCommands(typed);
  const chosen = Math.min(at, commands.length - 1);
  useEffect(() => dialog.current?.showModal(), []);
  const run = (index: number) => {
    const command = commands[index];
    if (!command) return;
    dialog.current?.close();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses these keys while it composes.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + commands.length) % Math.max(commands.length, 1));
    else if (event.key === "Enter") run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="dialog palette" aria-label={t("palette.title")} onClose={close}>
      <label htmlFor="palette-field">{t("palette.label")}</label>
      <input
        id="palette-field"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        {...(commands.length > 0 ? { "aria-activedescendant": `palette-${chosen}` } : {})}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="mf-unseen" role="status">
        {t("palette.count", { count: commands.length })}
      </p>
      <ul id="palette-list" role="listbox" aria-label={t("palette.title")}>
        {commands.map(({ id, kind, label }, index) => (
          <li
            key={id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => run(index)}
          >
            {label} <span className="mf-quiet">{kind}</span>
          </li>
        ))}
      </ul>
      {commands.length === 0 && <p>{t("palette.none")}</p>}
    </dialog>
  );
}
