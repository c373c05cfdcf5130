import { routes } from "@mingfa/contract";
import { ProblemNotice, useClient } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

/** Issues an officer's password; it is shown once, here. */
export function IssuePassword({ officer, name }: { officer: string; name: string }) {
  const { t } = useTranslation("console");
  const client = useClient();
  const issue = useMutation({
    mutationFn: () => client.call(routes.operations.issuePassword, { params: { officer }, body: {} }),
  });
  return (
    <details className="admin-fold">
      <summary>
        {t("admin.officers.password")}
        <span className="mf-unseen"> {name}</span>
      </summary>
      <p>{t("admin.officers.passwordNote")}</p>
      {!issue.data && (
        <button type="button" className="mf-button" data-kind="plain" onClick={() => issue.mutate()}>
          {t("admin.officers.password")}
        </button>
      )}
      <div role="status">
        {issue.data && (
          <p>
            {t("admin.officers.passwordIs")} <code>{issue.data.password}</code>
          </p>
        )}
      </div>
      {issue.error && <ProblemNotice error={issue.error} />}
    </details>
  );
}
