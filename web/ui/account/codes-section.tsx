import { routes, type Account, type CodesStart } from "@mingfa/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import { useDates } from "../dates.ts";
import { CodesSetup } from "./codes-setup.tsx";
import { useGuarded } from "./guarded.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { Section } from "./section.tsx";

/** Codes of an authenticator app: set up, move to another phone, turn off. */
export function CodesSection({ account }: { account: Account }) {
  const { t } = useTranslation("ui");
  const { day } = useDates();
  const client = useClient();
  const [setup, setSetup] = useState<CodesStart>();
  const [codes, setCodes] = useState<string[]>([]);
  const start = useGuarded(() => client.call(routes.account.startCodes, {}), setSetup);
  const end = useGuarded(() => client.call(routes.account.endCodes, {}));
  const on = account.codesSince !== undefined;
  return (
    <Section title={t("account.codes.title")} changes={[start, end]}>
      <p>{t("account.codes.about")}</p>
      <p>
        {account.codesSince === undefined
          ? t("account.codes.off")
          : t("account.codes.on", { date: day(account.codesSince) })}
      </p>
      <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      {setup ? (
        <CodesSetup
          setup={setup}
          onDone={({ recoveryCodes }) => {
            setSetup(undefined);
            setCodes(recoveryCodes);
          }}
          onBreakOff={() => setSetup(undefined)}
        />
      ) : (
        <div className="mf-buttons">
          <button type="button" className="mf-button" data-kind="plain" onClick={() => start.run()}>
            {t(on ? "account.codes.move" : "account.codes.start")}
          </button>
          {on && (
            <button type="button" className="mf-link-button" onClick={() => end.run()}>
              {t("account.codes.end")}
            </button>
          )}
        </div>
      )}
    </Section>
  );
}
