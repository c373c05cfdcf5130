import type { DemoAccount } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useNode } from "../node.ts";
import { useSay } from "../say.ts";

type DemoAccountsProps = { kind: DemoAccount["kind"]; onChoose: (account: { name: string; password: string }) => void };

/** The accounts that a demonstration offers to everyone; nothing on a real installation. */
export function DemoAccounts({ kind, onChoose }: DemoAccountsProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const accounts = (useNode()?.accounts ?? []).filter((account) => account.kind === kind);
  if (accounts.length === 0) return null;
  return (
    <section className="mf-demo-accounts">
      <h2>{t("session.demoTitle")}</h2>
      <p>{t("session.demoText")}</p>
      <ul>
        {accounts.map(({ name, password, who }) => (
          <li key={name}>
            <button type="button" className="mf-link-button" onClick={() => onChoose({ name, password })}>
              {say(who)}
            </button>{" "}
            <span className="mf-quiet">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
