import type { SecondFactorNeeded, Session, SignInAnswer } from "@mingfa/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { ProblemNotice } from "../problem.tsx";
import { useBoth } from "./both.ts";
import { DemoAccounts } from "./demo-accounts.tsx";
import { OtherWays } from "./other-ways.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";
import { endedKey } from "./session-key.ts";
import { useSignIn } from "./session.ts";
import { TextLine } from "./text-line.tsx";

type SignInFormProps = {
  /** Whose demonstration accounts to offer. */ kind: Session["kind"];
  onSignedIn: (session: Session) => void;
  onFaults?: (present: boolean) => void;
  /** Where to go on after a way round by the identity platform: a path of this site. */ next: string;
};

/** Signing in: by password and then, where the account has one, by a second factor; or by another way. */
export function SignInForm(props: SignInFormProps) {
  const [needed, setNeeded] = useState<SecondFactorNeeded>();
  const take = (answer: SignInAnswer) =>
    answer.kind === "secondFactor" ? setNeeded(answer) : props.onSignedIn(answer);
  return needed ? (
    <SecondFactorForm
      needed={needed}
      onSignedIn={props.onSignedIn}
      onFaults={props.onFaults}
      onRestart={() => setNeeded(undefined)}
    />
  ) : (
    <PasswordForm {...props} onAnswer={take} />
  );
}

/** Name and password, checked on sending. */
function PasswordForm({
  kind,
  next,
  onAnswer,
  onSignedIn,
  onFaults,
}: SignInFormProps & { onAnswer: (answer: SignInAnswer) => void }) {
  const { t } = useTranslation("ui");
  const signIn = useSignIn();
  const both = useBoth();
  const ended = useQueryClient().getQueryData(endedKey) === true;
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const send = useMutation({
    mutationFn: (account: { name: string; password: string }) => signIn(account.name.trim(), account.password),
    onSuccess: onAnswer,
  });
  const submit = () => {
    const found = [
      ...(name.trim() === "" ? [{ field: "name", message: both("name") }] : []),
      ...(password === "" ? [{ field: "password", message: both("password") }] : []),
    ];
    setFaults(found);
    onFaults?.(found.length > 0);
    if (found.length === 0) send.mutate({ name, password });
  };
  const line = { scope: "sign-in", faults };
  return (
    <form
      className="mf-sign-in"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary faults={faults} scope="sign-in" />
      {ended && (
        <p className="mf-notice" data-kind="warn" role="status">
          {t("account.ended")}
        </p>
      )}
      {send.error && <ProblemNotice error={send.error} />}
      <TextLine
        {...line}
        path="name"
        label={t("session.name")}
        complete="username webauthn"
        value={name}
        onValue={setName}
      />
      <TextLine
        {...line}
        path="password"
        label={t("session.password")}
        type="password"
        complete="current-password"
        value={password}
        onValue={setPassword}
      />
      <button type="submit" className="mf-button">
        {send.isPending ? t("act.sending") : t("session.submit")}
      </button>
      <OtherWays next={next} onSignedIn={onSignedIn} />
      <DemoAccounts kind={kind} onChoose={send.mutate} />
    </form>
  );
}
