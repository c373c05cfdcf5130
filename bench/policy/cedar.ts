import {
  preparsePolicySet,
  statefulIsAuthorized,
  type StatefulAuthorizationCall,
} from "@cedar-policy/cedar-wasm/nodejs";
import { printAddress, type Agreement, type AgreementState, type ExchangeRequest } from "@mingfa/core/policy";

/** Parses agreements as Cedar policies into a set of that name, once. */
export const prepareCedar = (set: string, agreements: readonly Agreement[]): void => {
  const answer = preparsePolicySet(set, { staticPolicies: agreements.map(policyOf).join("\n") });
  if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("; "));
};

/** The same conditions as the agreement's clauses. */
const policyOf = ({ id, consumer, resource, purpose, fields, rows, quota, rate, period }: Agreement): string => {
  const systems = consumer.any.flatMap(({ systems: names, ...at }) =>
    names.map((system) => `System::"${printAddress({ ...at, system })}"`),
  );
  const texts = (list: readonly string[]): string => list.map((text) => `"${text}"`).join(", ");
  return `permit(principal, action == Action::"query", resource == Resource::"${resource.code}") when {
    context.agreement == "${id}" && context.standing == "inForce" &&
    context.on >= ${day(period.from)} && context.on <= ${day(period.to)} &&
    [${systems.join(", ")}].contains(principal) &&
    [${texts(purpose.any.map(({ kind, code }) => `${kind}:${code}`))}].contains(context.purpose) &&
    [${texts(Object.keys(fields.granted))}].containsAll(context.fields) &&
    context.units <= ${rows.most} && context.used + context.units <= ${quota.limit} && context.recent + 1 <= ${rate.limit}
  };`;
};

/** A request as Cedar takes it. */
export const cedarCall = (set: string, request: ExchangeRequest, state: AgreementState): StatefulAuthorizationCall => ({
  principal: { type: "System", id: printAddress(request.consumer) },
  action: { type: "Action", id: request.method },
  resource: { type: "Resource", id: request.resource },
  context: {
    agreement: request.agreement,
    standing: state.standing.is,
    on: day(request.on),
    purpose: `${request.purpose.kind}:${request.purpose.code}`,
    fields: [...request.fields],
    units: request.units,
    used: state.used,
    recent: state.recent,
  },
  preparsedPolicySetId: set,
  entities: [],
});

export const cedarPermits = (call: StatefulAuthorizationCall): boolean => {
  const answer = statefulIsAuthorized(call);
  if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("; "));
  return answer.response.decision === "allow";
};

const day = (civil: string): number => Number(civil.replaceAll("-", ""));
