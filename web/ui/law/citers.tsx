import type { Affected, Citer } from "@mingfa/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";
import { basisOf } from "./basis-of.ts";
import { Citation } from "./citation.tsx";
import { useVersionName } from "./version-name.ts";
import "./law.css";

/** The parts of the packs that rest on an article: those that stand alone, then those of each procedure or item. */
export function Citers({ citers }: { citers: Citer[] }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const place = ({ key }: Citer) => basisOf([key]).map((basis) => <Citation key={basis.key} basis={basis} />);
  const groups = Map.groupBy(citers, ({ within }) => (within ? `${within.kind} ${within.id} ${within.version}` : ""));
  return [...groups].map(([pack, own]) => {
    const within = own[0]?.within;
    if (!within) return <CiterList key={pack} citers={own} place={place} />;
    return (
      <details key={pack} className="mf-disclosure mf-citer-group">
        <summary>
          {t(`library.within.${within.kind}`, { title: say(within.title), version: within.version })}{" "}
          {t("library.citings", { count: own.length })}
        </summary>
        <CiterList citers={own} place={place} />
      </details>
    );
  });
}

/** The same in one list, each with the version of the statute that it was written for. */
export function CitersByVersion({ citers }: { citers: Citer[] }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { name } = useVersionName();
  const cited = (key: string) =>
    basisOf([key])
      .map(({ text }) => text)
      .join("");
  return (
    <CiterList
      citers={citers}
      place={({ key, version, within }) => (
        <>
          {within && (
            <span>{t(`library.within.${within.kind}`, { title: say(within.title), version: within.version })}</span>
          )}
          <span>{t("library.writtenFor", { version: name(version), place: cited(key) })}</span>
        </>
      )}
    />
  );
}

function CiterList({ citers, place }: { citers: Citer[]; place: (citer: Citer) => ReactNode }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  return (
    <ul className="mf-citers">
      {citers.map((citer) => (
        <li key={`${citer.file}:${citer.line}:${citer.key}:${citer.id}`}>
          <span className="mf-tag">{t(`library.citer.${citer.kind}`)}</span> {say(citer.label)}
          <span className="mf-quiet mf-citer-place">{place(citer)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Procedures that follow an article, with the number of their matters that have not ended. */
export function AffectedProcedures({ affected }: { affected: Affected[] }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  return (
    <ul className="mf-citers">
      {affected.map(({ procedure, version, title, running }) => (
        <li key={`${procedure} ${version}`}>
          {t("library.within.procedure", { title: say(title), version })}{" "}
          <span className="mf-tag">
            {running > 0 ? t("library.running", { count: running }) : t("library.noRunning")}
          </span>
        </li>
      ))}
    </ul>
  );
}
