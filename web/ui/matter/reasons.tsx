import type { Reason } from "@mingfa/contract";
import { useSay } from "../say.ts";
import { BasisLinks } from "../law/citation.tsx";

/** Why an act is not possible now, each reason with the article that demands it. */
export function ReasonList({ reasons }: { reasons: Reason[] }) {
  const say = useSay();
  return (
    <ul className="mf-reasons">
      {reasons.map((reason) => (
        <li key={`${reason.id}-${reason.message.zh}`}>
          {say(reason.message)} <BasisLinks basis={reason.basis} />
        </li>
      ))}
    </ul>
  );
}
