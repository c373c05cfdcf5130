import { routes, type Account, type Passkey } from "@mingfa/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer, useClient } from "../api.tsx";
import { useDates } from "../dates.ts";
import { PasskeyFault } from "../session/passkey-button.tsx";
import { passkeysWork, useNewPasskey } from "../session/passkey.ts";
import { useGuarded } from "./guarded.tsx";
import { NameForm } from "./name-form.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { Section } from "./section.tsx";

/** Passkeys: add, rename, remove. */
export function PasskeysSection({ account }: { account: Account }) {
  const { t } = useTranslation("ui");
  const client = useClient();
  const create = useNewPasskey();
  const means = useAnswer(routes.signIn.means, {}).data;
  const [naming, setNaming] = useState(false);
  const [codes, setCodes] = useState<string[]>([]);
  const add = useGuarded(create, ({ recoveryCodes }) => {
    setNaming(false);
    setCodes(recoveryCodes);
  });
  const remove = useGuarded((passkey: string) => client.call(routes.account.removePasskey, { params: { passkey } }));
  const work = passkeysWork(means?.passkeyDomain);
  return (
    <Section title={t("account.passkey.title")} changes={[{ error: null, proof: add.proof }, remove]}>
      <p>{t("account.passkey.about")}</p>
      <PasskeyFault error={add.error} />
      <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      {account.passkeys.length === 0 && <p>{t("account.passkey.none")}</p>}
      <ul className="mf-account-list">
        {account.passkeys.map((passkey) => (
          <PasskeyLine key={passkey.id} passkey={passkey} onRemove={() => remove.run(passkey.id)} />
        ))}
      </ul>
      {!work && <p className="mf-quiet">{t("account.passkey.unavailable")}</p>}
      {work && !naming && (
        <button type="button" className="mf-button" data-kind="plain" onClick={() => setNaming(true)}>
          {t("account.passkey.add")}
        </button>
      )}
      {naming && (
        <NameForm
          scope="passkey"
          label={t("account.passkey.name")}
          hint={t("account.passkey.nameHint")}
          submit={add.pending ? t("account.passkey.waiting") : t("account.passkey.create")}
          onName={add.run}
          onBreakOff={() => setNaming(false)}
        />
      )}
    </Section>
  );
}

function PasskeyLine({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const { t } = useTranslation("ui");
  const { moment } = useDates();
  const client = useClient();
  const [renaming, setRenaming] = useState(false);
  const rename = useGuarded(
    (name: string) => client.call(routes.account.renamePasskey, { params: { passkey: passkey.id }, body: { name } }),
    () => setRenaming(false),
  );
  return (
    <li>
      <h3>{passkey.name}</h3>
      <p className="mf-quiet">
        {t("account.passkey.since", { time: moment(passkey.since) })}
        {passkey.lastUsed !== undefined && t("account.passkey.lastUsed", { time: moment(passkey.lastUsed) })}
      </p>
      {renaming ? (
        <NameForm
          scope={`rename-${passkey.id}`}
          label={t("account.passkey.newName")}
          submit={t("account.passkey.rename")}
          start={passkey.name}
          onName={rename.run}
          onBreakOff={() => setRenaming(false)}
        />
      ) : (
        <div className="mf-account-actions">
          <button type="button" className="mf-link-button" onClick={() => setRenaming(true)}>
            {t("account.passkey.renameOf", { name: passkey.name })}
          </button>
          <button type="button" className="mf-link-button" onClick={onRemove}>
            {t("account.passkey.removeOf", { name: passkey.name })}
          </button>
        </div>
      )}
    </li>
  );
}
