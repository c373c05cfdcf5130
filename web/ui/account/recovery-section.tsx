import { routes, type Account } from "@mingfa/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import { useGuarded } from "./guarded.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { Section } from "./section.tsx";

/** Recovery codes: how many are left, and new ones. They come with the first second factor. */
export function RecoverySection({ account }: { account: Account }) {
  const { t } = useTranslation("ui");
  const client = useClient();
  const [codes, setCodes] = useState<string[]>([]);
  const renew = useGuarded(
    () => client.call(routes.account.makeRecovery, {}),
    ({ recoveryCodes }) => setCodes(recoveryCodes),
  );
  if (account.codesSince === undefined && account.passkeys.length === 0) return null;
  return (
    <Section title={t("account.recovery.title")} changes={[renew]}>
      <p>{t("account.recovery.left", { count: account.recoveryLeft })}</p>
      <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      <button type="button" className="mf-button" data-kind="plain" onClick={() => renew.run()}>
        {t("account.recovery.renew")}
      </button>
    </Section>
  );
}
