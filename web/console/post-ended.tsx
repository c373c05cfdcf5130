import { ProblemError } from "@mingfa/contract/client";
import { ReasonList, useSay } from "@mingfa/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The answer that said the officer's post has ended, if one did. */
const useEndedPost = () => {
  const cache = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [cache.getQueryCache().subscribe(listener), cache.getMutationCache().subscribe(listener)];
      return () => ends.forEach((end) => end());
    },
    [cache],
  );
  const read = () => {
    const errors = [...cache.getQueryCache().getAll(), ...cache.getMutationCache().getAll()].map(
      ({ state }) => state.error,
    );
    const ended = errors.find((error) => error instanceof ProblemError && error.problem.code === "postEnded");
    return ended instanceof ProblemError ? ended.problem : undefined;
  };
  return useSyncExternalStore(subscribe, read);
};

/** The pages; once the officer's post has ended, they say so and can only be read. What he entered stays on his device. */
export function WhilePostHeld({ children }: { children: ReactNode }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const ended = useEndedPost();
  return (
    <>
      {ended && (
        <section className="mf-notice post-ended" data-kind="warn" role="alert">
          <h2>{say(ended.title)}</h2>
          {ended.detail && <p>{say(ended.detail)}</p>}
          {ended.reasons && <ReasonList reasons={ended.reasons} />}
          <p>{t("post.kept")}</p>
        </section>
      )}
      <fieldset className="readonly" disabled={ended !== undefined}>
        {children}
      </fieldset>
    </>
  );
}
