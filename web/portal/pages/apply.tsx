import { routes, type ItemGuide, type Session } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Application } from "../apply/application.tsx";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";

const here = getRouteApi("/items/$item/apply");

/** The application for an item: for parties, once signed in. */
export function ApplyPage() {
  const { item } = here.useParams();
  const guide = useAnswer(routes.items.guide, { params: { item } });
  return <Loaded answer={guide}>{(found) => <Apply guide={found} />}</Loaded>;
}

function Apply({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const title = t("apply.title", { title: say(guide.title) });
  return (
    <SignedIn title={title}>
      {(session) =>
        session.kind === "party" ? (
          <Dated guide={guide} session={session} title={title} />
        ) : (
          <Page title={title}>
            <p className="mf-notice">{t("apply.officer")}</p>
          </Page>
        )
      }
    </SignedIn>
  );
}

/** Answers are judged by the server's today, which is not always this device's. */
function Dated(props: { guide: ItemGuide; session: Session; title: string }) {
  const clock = useAnswer(routes.clock.now, {});
  return (
    <Loaded answer={clock}>{({ today }) => <Application key={props.session.id} {...props} today={today} />}</Loaded>
  );
}
