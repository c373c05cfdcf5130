import type { Session } from "@mingfa/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { fieldId } from "../form/field-id.ts";
import { ProblemNotice } from "../problem.tsx";
import { useSay } from "../say.ts";
import { DemoAccounts } from "./demo-accounts.tsx";
import { useSignIn } from "./session.ts";

type Account = { name: string; password: string };
type SignInFormProps = {
  /** Whose demonstration accounts to offer. */ kind: Session["kind"];
  onSignedIn: (session: Session) => void;
  onFaults?: (present: boolean) => void;
};

/** Name and password, checked on sending. */
export function SignInForm({ kind, onSignedIn, onFaults }: SignInFormProps) {
  const { t } = useTranslation("ui");
  const signIn = useSignIn();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const send = useMutation({
    mutationFn: (account: Account) => signIn(account.name.trim(), account.password),
    onSuccess: onSignedIn,
  });
  const both = (key: "session.missingName" | "session.missingPassword") => ({
    zh: t(key, { lng: "zh" }),
    en: t(key, { lng: "en" }),
  });
  const submit = () => {
    const found = [
      ...(name.trim() === "" ? [{ field: "name", message: both("session.missingName") }] : []),
      ...(password === "" ? [{ field: "password", message: both("session.missingPassword") }] : []),
    ];
    setFaults(found);
    onFaults?.(found.length > 0);
    if (found.length === 0) send.mutate({ name, password });
  };
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
      {send.error && <ProblemNotice error={send.error} />}
      <Line
        path="name"
        label={t("session.name")}
        type="text"
        complete="username"
        value={name}
        onValue={setName}
        faults={faults}
      />
      <Line
        path="password"
        label={t("session.password")}
        type="password"
        complete="current-password"
        value={password}
        onValue={setPassword}
        faults={faults}
      />
      <button type="submit" className="mf-button">
        {send.isPending ? t("act.sending") : t("session.submit")}
      </button>
      <DemoAccounts kind={kind} onChoose={send.mutate} />
    </form>
  );
}

type LineProps = {
  path: string;
  label: string;
  type: "text" | "password";
  complete: string;
  value: string;
  onValue: (value: string) => void;
  faults: Fault[];
};

function Line({ path, label, type, complete, value, onValue, faults }: LineProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const id = fieldId("sign-in", path);
  const fault = faults.find((one) => one.field === path);
  return (
    <div className="mf-field" data-fault={fault ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {fault && (
        <p className="mf-field-fault" id={`${id}-fault`}>
          <span className="mf-unseen">{t("form.error")}</span>
          {say(fault.message)}
        </p>
      )}
      <input
        id={id}
        type={type}
        autoComplete={complete}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        data-width="medium"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}
