import { routes, type PublishedLine } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { RegisterForm } from "../register/search-form.tsx";

const here = getRouteApi("/register");

/** The public register of decisions. */
export function RegisterPage() {
  const { t } = useTranslation("portal");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const answer = useAnswer(routes.register.list, { query: search });
  const { after, ...narrowed } = search;
  return (
    <Page title={t("register.title")}>
      <p>{t("register.intro")}</p>
      <RegisterForm
        key={JSON.stringify(narrowed)}
        search={search}
        onSearch={(asked) => void navigate({ search: asked })}
      />
      <Loaded answer={answer}>
        {({ lines, next }) => (
          <>
            {lines.length === 0 && <p role="status">{t("register.empty")}</p>}
            <ul className="cards">
              {lines.map((line) => (
                <Line key={`${line.matter} ${line.decision}`} line={line} />
              ))}
            </ul>
            <p className="pages">
              {after !== undefined && (
                <Link to="/register" search={narrowed}>
                  {t("register.first")}
                </Link>
              )}{" "}
              {next !== undefined && (
                <Link to="/register" search={{ ...narrowed, after: next }}>
                  {t("register.more")}
                </Link>
              )}
            </p>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Line({ line }: { line: PublishedLine }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  return (
    <li>
      <h2>
        <Link to="/register/$matter/$decision" params={{ matter: line.matter, decision: String(line.decision) }}>
          {t("register.line", { party: line.party, outcome: say(line.outcome) })}
        </Link>
      </h2>
      <p>{say(line.title)}</p>
      <p className="mf-quiet">
        {line.number} · {line.organ.name} · {day(line.decidedOn)}
      </p>
    </li>
  );
}
