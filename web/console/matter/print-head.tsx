import type { MatterView } from "@mingfa/contract";
import { useDates } from "@mingfa/ui";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** What a printed page needs to be read by itself; on screen, the button that prints it. */
export function PrintHead({ view }: { view: MatterView }) {
  const { t } = useTranslation("console");
  const { day } = useDates();
  useUnfoldedPrint();
  return (
    <>
      <button type="button" className="mf-link-button print-button" onClick={() => globalThis.print()}>
        {t("panel.print")}
      </button>
      <p className="print-only">
        {view.organ.name} {t("panel.printed", { date: day(view.today) })}
      </p>
    </>
  );
}

/** Paper has nothing to unfold: all is open in print, but personal data that the officer has not opened himself. */
const useUnfoldedPrint = (): void => {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>(".matter details:not([open]):not([data-personal])")];
      for (const details of opened) details.open = true;
    };
    const fold = () => {
      for (const details of opened) details.open = false;
      opened = [];
    };
    globalThis.addEventListener("beforeprint", unfold);
    globalThis.addEventListener("afterprint", fold);
    return () => {
      globalThis.removeEventListener("beforeprint", unfold);
      globalThis.removeEventListener("afterprint", fold);
    };
  }, []);
};
