import { routes, type MatterLine } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MyDrafts } from "../my-drafts.tsx";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

const here = getRouteApi("/my");

/** The matters of the person signed in, and of the firms he acts for. */
export function MinePage() {
  const { t } = useTranslation("portal");
  return (
    <Page title={t("mine.title")}>
      <SignedIn>
        {() => (
          <>
            <MyDrafts />
            <Matters />
          </>
        )}
      </SignedIn>
    </Page>
  );
}

function Matters() {
  const { t } = useTranslation("portal");
  const { after } = here.useSearch();
  const answer = useAnswer(routes.matters.mine, { query: after === undefined ? {} : { after } });
  return (
    <Loaded answer={answer}>
      {({ lines, next }) => (
        <>
          {lines.length === 0 && (
            <p>
              {t("mine.empty")} <Link to="/">{t("mine.start")}</Link>
            </p>
          )}
          <ul className="cards">
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
          <p className="pages">
            {after !== undefined && <Link to="/my">{t("mine.first")}</Link>}{" "}
            {next !== undefined && (
              <Link to="/my" search={{ after: next }}>
                {t("mine.more")}
              </Link>
            )}
          </p>
        </>
      )}
    </Loaded>
  );
}

function Line({ line }: { line: MatterLine }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  return (
    <li>
      <h2>
        <Link to="/matters/$matter" params={{ matter: line.id }}>
          {say(line.title)}
        </Link>
      </h2>
      <p>
        <span className="mf-tag" data-level="normal">
          {say(line.stage.label)}
        </span>{" "}
        {line.due !== undefined && line.clock && t("mine.due", { label: say(line.clock), date: day(line.due) })}
      </p>
      <p className="mf-quiet">
        {line.number} · {line.applicant} · {t("mine.opened", { date: day(line.openedOn) })}
      </p>
    </li>
  );
}
