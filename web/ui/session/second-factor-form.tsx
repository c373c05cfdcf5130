import type { SecondFactorNeeded, Session } from "@mingfa/contract";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { ProblemNotice } from "../problem.tsx";
import { useBoth } from "./both.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { useSecondFactor } from "./session.ts";
import { TextLine } from "./text-line.tsx";

type SecondFactorFormProps = {
  needed: SecondFactorNeeded;
  onSignedIn: (session: Session) => void;
  onFaults: ((present: boolean) => void) | undefined;
  onRestart: () => void;
};

/** The second step of signing in: a code of the authenticator app, a recovery code, or a passkey instead. */
export function SecondFactorForm({ needed, onSignedIn, onFaults, onRestart }: SecondFactorFormProps) {
  const { t } = useTranslation("ui");
  const both = useBoth();
  const confirm = useSecondFactor();
  const heading = useRef<HTMLHeadingElement>(null);
  const [code, setCode] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const send = useMutation({ mutationFn: () => confirm(needed.ticket, code), onSuccess: onSignedIn });
  useEffect(() => heading.current?.focus(), []);
  const submit = () => {
    const found = code.trim() === "" ? [{ field: "code", message: both("code") }] : [];
    setFaults(found);
    onFaults?.(found.length > 0);
    if (found.length === 0) send.mutate();
  };
  const app = needed.means.includes("code");
  const recovery = needed.means.includes("recovery");
  return (
    <form
      className="mf-sign-in"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {t("account.second.title")}
      </h2>
      <ErrorSummary faults={faults} scope="second" />
      {send.error && <ProblemNotice error={send.error} />}
      {needed.means.includes("passkey") && <PasskeyButton onSignedIn={onSignedIn} />}
      {(app || recovery) && (
        <>
          <TextLine
            scope="second"
            path="code"
            label={t(app ? "account.second.code" : "account.second.recovery")}
            hint={t(
              app ? (recovery ? "account.second.hintBoth" : "account.second.hintApp") : "account.second.hintRecovery",
            )}
            complete="one-time-code"
            width="short"
            value={code}
            onValue={setCode}
            faults={faults}
          />
          <button type="submit" className="mf-button">
            {send.isPending ? t("act.sending") : t("account.second.submit")}
          </button>
        </>
      )}
      <p>
        <button type="button" className="mf-link-button" onClick={onRestart}>
          {t("account.second.restart")}
        </button>
      </p>
      <p className="mf-quiet">{t("account.second.lost")}</p>
    </form>
  );
}
