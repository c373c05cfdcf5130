import { routes } from "@mingfa/contract";
import { cacheKey, newRequestKey, ProblemNotice, useClient } from "@mingfa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Lays down a mandate that one holds, once it has been said what that means. */
export function Renounce({ matter, principal }: { matter: string; principal: string }) {
  const { t } = useTranslation("portal");
  const client = useClient();
  const cache = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [key] = useState(newRequestKey);
  const send = useMutation({
    mutationFn: () => client.call(routes.mandates.renounce, { params: { matter }, body: { key } }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: cacheKey(routes.mandates.list) });
      void cache.invalidateQueries({ queryKey: ["session"] });
    },
  });
  if (!asked)
    return (
      <button type="button" className="mf-link-button" onClick={() => setAsked(true)}>
        {t("mandate.renounce", { principal })}
      </button>
    );
  return (
    <div className="mf-notice" data-kind="warn">
      {send.error && <ProblemNotice error={send.error} />}
      <p role="status">{t("mandate.renounceEffect", { principal })}</p>
      <div className="mf-buttons">
        <button type="button" className="mf-button" onClick={() => send.mutate()}>
          {t("mandate.renounceSure")}
        </button>
        <button type="button" className="mf-link-button" onClick={() => setAsked(false)}>
          {t("mandate.keep")}
        </button>
      </div>
    </div>
  );
}
