import { routes, type Account } from "@mingfa/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "../api.tsx";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useBoth } from "../session/both.ts";
import { TextLine } from "../session/text-line.tsx";
import { useGuarded } from "./guarded.tsx";
import { Section } from "./section.tsx";

type Change = { current?: string; next: string };

/** A new password; all other devices are signed out with it. */
export function PasswordSection({ account }: { account: Account }) {
  const { t } = useTranslation("ui");
  const client = useClient();
  const both = useBoth();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [done, setDone] = useState(false);
  const change = useGuarded(
    (body: Change) => client.call(routes.account.changePassword, { body }),
    () => {
      for (const clear of [setCurrent, setNext, setAgain]) clear("");
      setDone(true);
    },
  );
  const submit = () => {
    const found = [
      ...(account.hasPassword && current === "" ? [{ field: "current", message: both("current") }] : []),
      ...(next === "" ? [{ field: "next", message: both("next") }] : []),
      ...(next !== again ? [{ field: "again", message: both("again") }] : []),
    ];
    setFaults(found);
    setDone(false);
    if (found.length === 0) change.run({ next, ...(account.hasPassword ? { current } : {}) });
  };
  const line = { scope: "change-password", type: "password" as const, faults };
  return (
    <Section title={t("account.password.title")} changes={[change]}>
      <details className="mf-disclosure">
        <summary>{t(account.hasPassword ? "account.password.change" : "account.password.set")}</summary>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <ErrorSummary faults={faults} scope="change-password" />
          {/* Keepers of passwords file the new one under this name. */}
          <input type="text" name="username" autoComplete="username" value={account.login} readOnly hidden />
          {account.hasPassword && (
            <TextLine
              {...line}
              path="current"
              label={t("account.password.current")}
              complete="current-password"
              value={current}
              onValue={setCurrent}
            />
          )}
          <TextLine
            {...line}
            path="next"
            label={t("account.password.next")}
            hint={t("account.password.hint")}
            complete="new-password"
            value={next}
            onValue={setNext}
          />
          <TextLine
            {...line}
            path="again"
            label={t("account.password.again")}
            complete="new-password"
            value={again}
            onValue={setAgain}
          />
          <button type="submit" className="mf-button">
            {t("account.password.submit")}
          </button>
        </form>
      </details>
      <p role="status">{done && t("account.password.done")}</p>
    </Section>
  );
}
