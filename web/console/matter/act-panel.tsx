import type { ActView, Basis, MatterView, Performed } from "@mingfa/contract";
import { ActForm, ArticleText, partsOf, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

const clockChanges = ["start", "stop", "pause", "resume", "restart", "extend"] as const;

type ActPanelProps = {
  view: MatterView;
  act: ActView;
  onDone: (performed: Performed, act: ActView) => void;
  onStale: () => void;
};

/** An act before it is done: its meaning, its law, what it starts, stops and makes; then the form. */
export function ActPanel({ view, act, onDone, onStale }: ActPanelProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const effects = [
    ...clockChanges.map((change) => ({
      id: change,
      label: t(`act.change.${change}`),
      said: act.clocks.filter((clock) => clock.change === change).map((clock) => say(clock.label)),
    })),
    {
      id: "notices",
      label: t("act.notices"),
      said: act.notices.map(({ to, text }) => t("act.noticeTo", { to: t(`act.to.${to}`), text: say(text) })),
    },
    { id: "documents", label: t("act.documents"), said: act.documents.map(say) },
  ].filter(({ said }) => said.length > 0);
  return (
    <div className="act">
      {act.effect && <p className="act-effect">{say(act.effect)}</p>}
      <dl className="mf-facts">
        {effects.map(({ id, label, said }) => (
          <div className="mf-facts-row" key={id}>
            <dt>{label}</dt>
            <dd>{said.join(t("value.separator"))}</dd>
          </div>
        ))}
      </dl>
      {act.basis.map((basis, index) => (
        <LawBeside key={basis.key} basis={basis} open={index === 0} on={view.today} />
      ))}
      <ActForm matter={view} act={act} onDone={onDone} onStale={onStale} />
    </div>
  );
}

function LawBeside({ basis, open, on }: { basis: Basis; open: boolean; on: string }) {
  const { statute, article, place } = partsOf(basis.key);
  return (
    <details className="mf-disclosure act-law" open={open}>
      <summary>{basis.text}</summary>
      <ArticleText statute={statute} article={article} place={place} on={on} />
    </details>
  );
}
