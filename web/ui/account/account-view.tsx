import { routes } from "@mingfa/contract";
import { useAnswer } from "../api.tsx";
import { Loaded } from "../loaded.tsx";
import { CodesSection } from "./codes-section.tsx";
import { EventsSection } from "./events-section.tsx";
import { PasskeysSection } from "./passkeys-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { PlatformSection } from "./platform-section.tsx";
import { RecoverySection } from "./recovery-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import { StandingNotice } from "./standing-notice.tsx";
import "./account.css";

/** The account of the person signed in: the ways into it, where it is open, what has happened to it. */
export function AccountView({ here }: { /** This page, for coming back from the identity platform. */ here: string }) {
  const answer = useAnswer(routes.account.view, {});
  return (
    <Loaded answer={answer}>
      {(account) => (
        <div className="mf-account">
          <StandingNotice account={account} />
          <PasskeysSection account={account} />
          <CodesSection account={account} />
          <RecoverySection account={account} />
          <PasswordSection account={account} />
          <PlatformSection account={account} here={here} />
          <SessionsSection account={account} />
          <EventsSection account={account} />
        </div>
      )}
    </Loaded>
  );
}
