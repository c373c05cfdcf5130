import { routes } from "@mingfa/contract";
import { Loaded, useAnswer } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FoundItems } from "../home/found-items.tsx";
import { SearchBox } from "../home/search-box.tsx";
import { Unfinished } from "../home/unfinished.tsx";
import { WaysIn } from "../home/ways-in.tsx";
import { Page } from "../page.tsx";

const here = getRouteApi("/");

/** What someone can do here: by asking, by what happens in life, by authority, by what others ask for. */
export function HomePage() {
  const { t } = useTranslation("portal");
  const { q = "" } = here.useSearch();
  const navigate = here.useNavigate();
  const catalogue = useAnswer(routes.catalogue.show, {});
  return (
    <Page title={t("catalogue.title")}>
      <SearchBox
        key={q}
        asked={q}
        onAsk={(question) => void navigate({ search: question === "" ? {} : { q: question } })}
      />
      {q === "" ? (
        <Unfinished>
          <Loaded answer={catalogue}>{(shown) => <WaysIn catalogue={shown} />}</Loaded>
        </Unfinished>
      ) : (
        <FoundItems question={q} />
      )}
    </Page>
  );
}
