import { routes } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, type ReactNode } from "react";
import { cacheKey } from "../api.tsx";
import { sessionKey } from "../session/session-key.ts";
import { ProveForm } from "./prove-form.tsx";

/** A change to the ways into an account: the server may first ask once more who one is. */
export type Guarded<Input> = {
  run: (input: Input) => void;
  pending: boolean;
  error: Error | null;
  /** The question to draw, when it is asked; what was being done goes on once it is answered. */
  proof: ReactNode;
  /** Forgets what went wrong. */
  reset: () => void;
};

export const useGuarded = <Input = void, Output = unknown>(
  change: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
): Guarded<Input> => {
  const cache = useQueryClient();
  const send = useMutation({
    mutationFn: change,
    onSuccess: (output) => {
      onDone?.(output);
      void cache.invalidateQueries({ queryKey: cacheKey(routes.account.view) });
      // A second factor just added may be the one that a post demanded.
      void cache.invalidateQueries({ queryKey: sessionKey });
    },
  });
  const again = useRef<() => void>(() => undefined);
  const run = (input: Input): void => {
    again.current = () => send.mutate(input);
    again.current();
  };
  const asks = send.error instanceof ProblemError && send.error.problem.code === "proveAgain";
  return {
    run,
    pending: send.isPending,
    error: asks ? null : send.error,
    proof: asks ? <ProveForm onProven={() => again.current()} onBreakOff={send.reset} /> : null,
    reset: send.reset,
  };
};
