import type { MatterView } from "@mingfa/contract";
import { BasisLinks, useDates, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** What the authority does next, by which day and by which article. */
export function NextSteps({ view }: { view: MatterView }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const running = view.clocks.filter(
    ({ keeper, level, due }) => keeper === "organ" && level !== "done" && due !== undefined,
  );
  return (
    <>
      <h2>{t("submitted.next")}</h2>
      {running.length === 0 ? (
        <p>{t("submitted.nextNone")}</p>
      ) : (
        <>
          <ul>
            {running.map((clock) => (
              <li key={clock.key}>
                {t("submitted.nextBy", { date: day(clock.due ?? ""), label: say(clock.label) })}{" "}
                <BasisLinks basis={clock.basis} />
              </li>
            ))}
          </ul>
          <p>{t("submitted.told")}</p>
        </>
      )}
    </>
  );
}
