import { routes } from "@mingfa/contract";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer, useClient } from "../api.tsx";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { ProblemNotice } from "../problem.tsx";
import { useBoth } from "../session/both.ts";
import { PasskeyButton } from "../session/passkey-button.tsx";
import { passkeysWork } from "../session/passkey.ts";
import { TextLine } from "../session/text-line.tsx";

/** Asks once more who one is: by passkey, by code where the account has codes, else by password. */
export function ProveForm({ onProven, onBreakOff }: { onProven: () => void; onBreakOff: () => void }) {
  const { t } = useTranslation("ui");
  const client = useClient();
  const both = useBoth();
  const account = useAnswer(routes.account.view, {}).data;
  const means = useAnswer(routes.signIn.means, {}).data;
  const heading = useRef<HTMLHeadingElement>(null);
  const [given, setGiven] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  useEffect(() => heading.current?.focus(), []);
  const codes = account?.codesSince !== undefined || (account?.recoveryLeft ?? 0) > 0;
  const path = codes ? "code" : "password";
  const send = useMutation({
    mutationFn: () => client.call(routes.signIn.prove, { body: { [path]: given } }),
    onSuccess: onProven,
  });
  const submit = () => {
    const found = given.trim() === "" ? [{ field: path, message: both(path) }] : [];
    setFaults(found);
    if (found.length === 0) send.mutate();
  };
  return (
    <form
      className="mf-notice"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t("account.prove.title")}
      </h3>
      <p>{t("account.prove.text")}</p>
      <ErrorSummary faults={faults} scope="prove" />
      {send.error && <ProblemNotice error={send.error} />}
      {(account?.passkeys.length ?? 0) > 0 && passkeysWork(means?.passkeyDomain) && (
        <PasskeyButton onSignedIn={onProven} />
      )}
      {(codes || account?.passkeys.length === 0) && (
        <TextLine
          scope="prove"
          path={path}
          label={t(codes ? "account.second.codeOrRecovery" : "session.password")}
          type={codes ? "text" : "password"}
          complete={codes ? "one-time-code" : "current-password"}
          value={given}
          onValue={setGiven}
          faults={faults}
        />
      )}
      <div className="mf-buttons">
        <button type="submit" className="mf-button">
          {t("account.prove.submit")}
        </button>
        <button type="button" className="mf-link-button" onClick={onBreakOff}>
          {t("account.breakOff")}
        </button>
      </div>
    </form>
  );
}
