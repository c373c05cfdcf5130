import { routes, type LawChange, type LawComparison } from "@mingfa/contract";
import { ChangedWords, Loaded, useAnswer, useArticleName, useVersionName } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import "../library/library.css";

const here = getRouteApi("/law/$statute/compare");

/** Two versions of a statute side by side: what changed in which article, word by word. */
export function ComparePage() {
  const { t } = useTranslation("portal");
  const { statute } = here.useParams();
  const query = here.useSearch();
  const answer = useAnswer(routes.law.compare, { params: { statute }, query });
  return (
    <Page title={t("library.compare", { statute })}>
      <Loaded answer={answer}>{(comparison) => <Comparison comparison={comparison} />}</Loaded>
    </Page>
  );
}

function Comparison({ comparison }: { comparison: LawComparison }) {
  const { t } = useTranslation("portal");
  const { name } = useVersionName();
  const { statute, from, to, changes } = comparison;
  const of = (kind: LawChange["kind"]) => changes.filter((change) => change.kind === kind);
  const counts = { changed: of("changed").length, added: of("added").length, removed: of("removed").length };
  const different = changes.filter(({ kind }) => kind !== "same" && kind !== "moved");
  const moved = of("moved");
  return (
    <>
      <p className="lead">
        {t("library.compareIntro", { from: name(from.id), to: name(to.id), ...counts, moved: moved.length })}
      </p>
      <p>
        <Link to="/law/$statute" params={{ statute }} search={{ version: to.id }}>
          {t("library.whole")}
        </Link>
      </p>
      {different.length === 0 ? <p>{t("library.noDifference")}</p> : <p className="mf-quiet">{t("library.legend")}</p>}
      {different.map((change) => (
        <section key={`${change.before ?? ""}→${change.after ?? ""}`} className="library-change">
          <ChangeHeading change={change} />
          <ChangedWords words={change.words} />
        </section>
      ))}
      {moved.length > 0 && (
        <details className="mf-disclosure">
          <summary>{t("library.unchanged", { count: moved.length })}</summary>
          <Moved moved={moved} />
        </details>
      )}
    </>
  );
}

function ChangeHeading({ change: { kind, before, after } }: { change: LawChange }) {
  const { t } = useTranslation("ui");
  const nameOf = useArticleName();
  const [was, is] = [before && nameOf(before), after && nameOf(after)];
  return (
    <h2>
      {was && is && was !== is ? t("library.becomes", { before: was, after: is }) : (is ?? was)}{" "}
      <span className="mf-tag">{t(`library.change.${kind}`)}</span>
    </h2>
  );
}

function Moved({ moved }: { moved: LawChange[] }) {
  const { t } = useTranslation("ui");
  const nameOf = useArticleName();
  return (
    <ul className="library-list">
      {moved.map(({ before = "", after = "" }) => (
        <li key={after}>{t("library.becomes", { before: nameOf(before), after: nameOf(after) })}</li>
      ))}
    </ul>
  );
}
