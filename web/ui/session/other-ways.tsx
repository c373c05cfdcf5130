import { routes, type Session } from "@mingfa/contract";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../api.tsx";
import { ProblemNotice } from "../problem.tsx";
import { useSay } from "../say.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { passkeysWork } from "./passkey.ts";
import { useGoToPlatform } from "./platform.ts";

/** The ways in besides the password, as far as this installation and this browser have them. */
export function OtherWays({ next, onSignedIn }: { next: string; onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const means = useAnswer(routes.signIn.means, {}).data;
  const goToPlatform = useGoToPlatform();
  const leave = useMutation({ mutationFn: () => goToPlatform("signIn", next) });
  const passkeys = passkeysWork(means?.passkeyDomain);
  const platform = means?.identityPlatform;
  if (!passkeys && !platform) return null;
  return (
    <section className="mf-other-ways">
      <h2>{t("account.otherWays")}</h2>
      {leave.error && <ProblemNotice error={leave.error} />}
      <div className="mf-buttons">
        {platform && (
          <button type="button" className="mf-button" data-kind="plain" onClick={() => leave.mutate()}>
            {leave.isPending ? t("account.platform.leaving") : say(platform)}
          </button>
        )}
        {passkeys && <PasskeyButton onSignedIn={onSignedIn} />}
      </div>
    </section>
  );
}
