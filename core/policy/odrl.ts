import type { Agreement, Method, Release } from "./agreement.ts";

/** JSON as the W3C's JSON-LD context of ODRL 2.2 reads it. */
type Json = string | number | boolean | Json[] | { [name: string]: Json };
export type OdrlAgreement = { [name: string]: Json };

/** Our own terms stand beside ODRL's under this name; their meaning is that of the agreement's clauses. */
const profile = "https://mingfa.example/odrl#";

/**
 * An agreement as an ODRL 2.2 Agreement in JSON-LD: one permission for each field, its form as a duty, the clauses as
 * constraints, each with the articles it rests on; passing on is prohibited.
 */
export const toOdrl = (agreement: Agreement, hash: string): OdrlAgreement => {
  const { id, version, provider, resource, fields } = agreement;
  const target = `urn:mingfa:resource:${resource.code}`;
  return {
    "@context": [
      "http://www.w3.org/ns/odrl.jsonld",
      { mingfa: profile, dct: "http://purl.org/dc/terms/", xsd: "http://www.w3.org/2001/XMLSchema#" },
    ],
    "@type": "Agreement",
    uid: `urn:mingfa:agreement:${id}:${version}`,
    profile,
    "mingfa:sha256": hash,
    assigner: `urn:mingfa:organ:${provider}`,
    assignee: agreement.consumer.any.map((consumer) => party(consumer)),
    permission: Object.entries(fields.granted).map(([field, release]) => ({
      target: { "@type": "Asset", uid: `${target}#${encodeURIComponent(field)}`, partOf: target },
      action: "use",
      constraint: constraints(agreement),
      ...duty(release),
      "dct:source": [...fields.basis],
    })),
    prohibition: [{ target, action: "distribute", "dct:source": [...agreement.purpose.basis] }],
  };
};

const party = ({ region, level, organ, systems }: Agreement["consumer"]["any"][number]): Json => ({
  "@type": "Party",
  uid: `urn:mingfa:organ:${region}/${level}/${organ}`,
  "mingfa:system": [...systems],
});

const constraints = ({ purpose, method, period, quota, rate, rows }: Agreement): Json[] => [
  constraint(
    "purpose",
    "isAnyOf",
    purpose.any.map(({ kind, code }) => `urn:mingfa:${kind}:${code}`),
    purpose.basis,
  ),
  constraint(
    "deliveryChannel",
    "isAnyOf",
    method.any.map((name: Method) => `mingfa:${name}`),
    method.basis,
  ),
  constraint("dateTime", "gteq", date(period.from), period.basis),
  constraint("dateTime", "lteq", date(period.to), period.basis),
  constraint("count", "lteq", quota.limit, quota.basis, { "mingfa:per": quota.per }),
  constraint("mingfa:rate", "lteq", rate.limit, rate.basis, { "mingfa:seconds": rate.seconds }),
  constraint("mingfa:rows", "lteq", rows.most, rows.basis),
  ...(rows.subject === undefined ? [] : [constraint("mingfa:subjectField", "eq", rows.subject, rows.basis)]),
  ...rows.all.map((condition) =>
    constraint(
      "mingfa:row",
      condition.is === "in" ? "isAnyOf" : `mingfa:${condition.is}`,
      bounds(condition),
      rows.basis,
      {
        "mingfa:field": condition.field,
      },
    ),
  ),
];

const bounds = (condition: Agreement["rows"]["all"][number]): Json => {
  if (condition.is === "in") return [...condition.values];
  if (condition.is === "between") return [condition.from, condition.to];
  return condition.value;
};

const constraint = (
  left: string,
  operator: string,
  right: Json,
  basis: readonly string[],
  more: { [name: string]: Json } = {},
): Json => ({
  leftOperand: left,
  operator,
  rightOperand: right,
  ...more,
  "dct:source": [...basis],
});

const date = (civil: string): Json => ({ "@value": civil, "@type": "xsd:date" });

/** What must be done to a field before it leaves. */
const duty = (release: Release): { duty?: Json[] } => {
  switch (release.form) {
    case "plain":
      return {};
    case "mask":
      return { duty: [{ action: "mingfa:mask", "mingfa:as": release.as }] };
    case "pseudonym":
      return { duty: [{ action: "mingfa:pseudonymise", "mingfa:key": release.key }] };
    case "verify":
      return { duty: [{ action: "mingfa:answerYesOrNo" }] };
    case "aggregate":
      return {
        duty: [
          {
            action: "anonymize",
            "mingfa:groupBy": release.key,
            "mingfa:functions": [...release.functions],
            "mingfa:leastMembers": release.least,
          },
        ],
      };
  }
};
