import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeysHelp } from "./help.tsx";
import { Palette } from "./palette.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

/** The console by keyboard: shortcuts, the palette of commands, and a button for whoever doesn't know of it. */
export function Keyboard() {
  const { t } = useTranslation("console");
  const [dialog, setDialog] = useState<"palette" | "help">();
  const open = useCallback((wanted: "palette" | "help") => setDialog(wanted), []);
  const close = () => setDialog(undefined);
  useShortcuts(open);
  return (
    <>
      <button type="button" className="mf-link-button palette-button" onClick={() => setDialog("palette")}>
        {t("palette.open")}
      </button>
      {dialog === "palette" && <Palette close={close} />}
      {dialog === "help" && <KeysHelp close={close} />}
    </>
  );
}
