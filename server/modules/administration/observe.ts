import type { Session } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { Problem, type Binding } from "#platform/http";
import { maskAccount, maskAddress } from "./mask.ts";
import { operationOf, routeName, type OperationKind } from "./operation-names.ts";
import { addOperation } from "./operation-store.ts";

/** What the log reads of a call; never its content. */
type Seen = {
  actor?: Actor;
  params?: Record<string, unknown>;
  body?: unknown;
  address: string;
  userAgent: string;
};

/**
 * Puts a binding under the operation log: everything that changes something or hands out a file, and every refusal for
 * want of a right. A file goes out, and a sign-in counts, only once its line is written. What is done in a matter has
 * its record in the ledger and no second one here; what was refused has this line alone.
 */
export const observed = (db: Database, binding: Binding, onError: (error: unknown) => void): Binding => {
  const operation = operationOf(binding.route);
  // The binding's own handler takes what its route declares; the log reads only what all calls have.
  const handle = binding.handle as (call: Seen) => unknown;
  const note = (call: Seen, kind: OperationKind, outcome: Outcome): Promise<void> =>
    addOperation(db, {
      operation: operation?.name ?? routeName(binding.route),
      kind,
      ...who(call, outcome.session),
      named: namedIn(call.body),
      address: maskAddress(call.address),
      userAgent: call.userAgent.slice(0, 200),
      outcome: outcome.code,
      status: outcome.status,
      about: aboutOf(call.params),
    });
  return {
    route: binding.route,
    handle: async (call: Seen) => {
      try {
        const answer = await handle(call);
        if (operation && operation.kind !== "acts")
          await note(call, operation.kind, { code: "done", status: 200, session: sessionIn(operation.kind, answer) });
        return answer;
      } catch (error) {
        if (error instanceof Problem && (operation || error.document.status === 403)) {
          const { code, status } = error.document;
          await note(call, operation?.kind ?? "administration", { code, status }).catch(onError);
        }
        throw error;
      }
    },
  };
};

type Outcome = { code: string; status: number; session?: Session | undefined };

const who = ({ actor }: Seen, session: Session | undefined) => {
  if (actor && actor.kind !== "law")
    return {
      actorKind: actor.kind,
      actorId: actor.id,
      actorOrgan: actor.kind === "officer" ? actor.organ : null,
    };
  return {
    actorKind: session?.kind ?? null,
    actorId: session?.id ?? null,
    actorOrgan: session?.organ?.id ?? null,
  };
};

/** Who has come in by a sign-in: its answer says so. */
const sessionIn = (kind: OperationKind, answer: unknown): Session | undefined =>
  kind === "signIn" && isSession(answer) ? answer : undefined;

const isSession = (answer: unknown): answer is Session =>
  typeof answer === "object" &&
  answer !== null &&
  "kind" in answer &&
  (answer.kind === "officer" || answer.kind === "party") &&
  "id" in answer;

/** The account that someone named to sign in. */
const namedIn = (body: unknown): string | null =>
  typeof body === "object" && body !== null && "password" in body && "name" in body && typeof body.name === "string"
    ? maskAccount(body.name)
    : null;

/** What the address of the request names: a matter, a list, a session. */
const aboutOf = (params: Record<string, unknown> | undefined): string | null => {
  const parts = Object.entries(params ?? {}).map(([name, value]) => `${name}=${String(value)}`);
  return parts.length === 0 ? null : parts.join(" ").slice(0, 200);
};
