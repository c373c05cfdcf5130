import type { Session } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problem.tsx";
import { usePasskeySignIn } from "./passkey.ts";

/** Signs in by passkey: the device asks for PIN, face or fingerprint. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation("ui");
  const signIn = usePasskeySignIn();
  const send = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  return (
    <div>
      <PasskeyFault error={send.error} />
      <button type="button" className="mf-button" data-kind="plain" onClick={() => send.mutate()}>
        {t("account.passkey.signIn")}
      </button>
    </div>
  );
}

/** What the server says of a passkey; what the browser says instead when the person broke off or has none. */
export function PasskeyFault({ error }: { error: Error | null }) {
  const { t } = useTranslation("ui");
  if (!error) return null;
  if (error instanceof ProblemError) return <ProblemNotice error={error} />;
  const known = error.name === "InvalidStateError" ? t("account.passkey.known") : t("account.passkey.broken");
  return (
    <p className="mf-notice" data-kind="fault" role="alert">
      {known}
    </p>
  );
}
