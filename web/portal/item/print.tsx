import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Prints the guide, with everything unfolded: what is folded away on a screen can't be opened on paper. */
export function PrintGuide({ label }: { label?: string }) {
  const { t } = useTranslation("portal");
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
      for (const details of opened) details.open = true;
    };
    const fold = () => {
      for (const details of opened) details.open = false;
    };
    globalThis.addEventListener("beforeprint", unfold);
    globalThis.addEventListener("afterprint", fold);
    return () => {
      globalThis.removeEventListener("beforeprint", unfold);
      globalThis.removeEventListener("afterprint", fold);
    };
  }, []);
  return (
    <button type="button" className="mf-button" data-kind="plain" onClick={() => globalThis.print()}>
      {label ?? t("guide.print")}
    </button>
  );
}
