import { routes, type Account } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useAnswer, useClient } from "../api.tsx";
import { useDates } from "../dates.ts";
import { useSay } from "../say.ts";
import { useGoToPlatform } from "../session/platform.ts";
import { useGuarded } from "./guarded.tsx";
import { Section } from "./section.tsx";

/** The identity platform that may open the account, where one is set up. */
export function PlatformSection({ account, here }: { account: Account; here: string }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  const client = useClient();
  const goToPlatform = useGoToPlatform();
  const platform = useAnswer(routes.signIn.means, {}).data?.identityPlatform;
  const link = useGuarded((next: string) => goToPlatform("link", next));
  const unlink = useGuarded((id: string) => client.call(routes.account.unlink, { params: { link: id } }));
  if (!platform && account.platformLinks.length === 0) return null;
  return (
    <Section title={platform ? say(platform) : t("account.platform.title")} changes={[link, unlink]}>
      {account.platformLinks.length === 0 && <p>{t("account.platform.none")}</p>}
      <ul className="mf-account-list">
        {account.platformLinks.map(({ id, issuer, since }) => (
          <li key={id}>
            <p>{t("account.platform.linked", { issuer, date: day(since) })}</p>
            <button type="button" className="mf-link-button" onClick={() => unlink.run(id)}>
              {t("account.platform.unlink")}
            </button>
          </li>
        ))}
      </ul>
      {platform && account.platformLinks.length === 0 && (
        <button type="button" className="mf-button" data-kind="plain" onClick={() => link.run(here)}>
          {t("account.platform.link")}
        </button>
      )}
    </Section>
  );
}
