import type { MatterView } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** The main course and what runs beside it, side by side. */
export function Tracks({ view }: { view: MatterView }) {
  const { t } = useTranslation("console");
  const say = useSay();
  if (view.tracks.length === 0) return null;
  return (
    <section className="tracks" aria-label={t("matter.tracks")}>
      <dl>
        <div>
          <dt>{say(view.title)}</dt>
          <dd>{say(view.stage.label)}</dd>
        </div>
        {view.tracks.map(({ id, label, stage }) => (
          <div key={id}>
            <dt>{say(label)}</dt>
            <dd>{say(stage)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
