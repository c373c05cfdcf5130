import { routes, type CodesStart, type RecoveryCodes } from "@mingfa/contract";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { ProblemNotice } from "../problem.tsx";
import { useBoth } from "../session/both.ts";
import { TextLine } from "../session/text-line.tsx";
import { useGuarded } from "./guarded.tsx";
import { QrCode } from "./qr-code.tsx";

type CodesSetupProps = { setup: CodesStart; onDone: (made: RecoveryCodes) => void; onBreakOff: () => void };

/** Brings the secret to an authenticator app and asks for its first code. */
export function CodesSetup({ setup, onDone, onBreakOff }: CodesSetupProps) {
  const { t } = useTranslation("ui");
  const client = useClient();
  const both = useBoth();
  const heading = useRef<HTMLHeadingElement>(null);
  const [code, setCode] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const { ticket } = setup;
  const confirm = useGuarded(
    (given: string) => client.call(routes.account.confirmCodes, { body: { ticket, code: given } }),
    onDone,
  );
  useEffect(() => heading.current?.focus(), []);
  const submit = () => {
    const found = code.trim() === "" ? [{ field: "code", message: both("code") }] : [];
    setFaults(found);
    if (found.length === 0) confirm.run(code);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t("account.codes.scan")}
      </h3>
      <p>{t("account.codes.scanText")}</p>
      <QrCode squares={setup.squares} label={t("account.codes.picture")} />
      <p>
        {t("account.codes.typed")} <code className="mf-secret">{setup.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <ErrorSummary faults={faults} scope="codes" />
      {confirm.error && <ProblemNotice error={confirm.error} />}
      {confirm.proof}
      <TextLine
        scope="codes"
        path="code"
        label={t("account.codes.first")}
        complete="one-time-code"
        digits
        width="short"
        value={code}
        onValue={setCode}
        faults={faults}
      />
      <div className="mf-buttons">
        <button type="submit" className="mf-button">
          {t("account.codes.confirm")}
        </button>
        <button type="button" className="mf-link-button" onClick={onBreakOff}>
          {t("account.breakOff")}
        </button>
      </div>
    </form>
  );
}
