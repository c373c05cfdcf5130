import { Type, type Static } from "typebox";
import { ActView, Performed } from "./matter.ts";
import { Bytes, route } from "./route.ts";
import { Basis, CivilDate, Id, MatterId, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;
const word = Type.Optional(Type.String({ minLength: 1, maxLength: 64 }));
const q = Type.Optional(Type.String({ maxLength: 64 }));
/** The matter whose act registered something; absent for what the installation began with. */
const registeredIn = Type.Optional(MatterId);
const Named = Type.Object({ id: Id, name: Type.String() });

export const OrganLine = Type.Object({
  ...Named.properties,
  region: Type.String(),
  creditCode: Type.String(),
  /** Officers who hold a post today. */
  officers: Type.Integer(),
  powers: Type.Array(Type.Object({ code: Type.String(), title: Text })),
});
export type OrganLine = Static<typeof OrganLine>;

export const PostLine = Type.Object({
  organ: Named,
  duty: Type.String(),
  label: Text,
  from: CivilDate,
  /** The first day on which it is held no more. */
  to: Type.Optional(CivilDate),
  registeredIn,
  endedIn: Type.Optional(MatterId),
});
export type PostLine = Static<typeof PostLine>;

export const CertificateState = Type.Enum(["valid", "expiring", "expired", "suspended", "coming"]);
export type CertificateState = Static<typeof CertificateState>;

export const CertificateLine = Type.Object({
  number: Type.String(),
  officer: Named,
  organ: Type.Optional(Named),
  issuer: Type.String(),
  validFrom: CivilDate,
  validUntil: CivilDate,
  suspendedOn: Type.Optional(CivilDate),
  state: CertificateState,
  registeredIn,
});
export type CertificateLine = Static<typeof CertificateLine>;

export const OfficerLine = Type.Object({
  ...Named.properties,
  posts: Type.Array(PostLine),
  certificates: Type.Array(Type.Object({ number: Type.String(), state: CertificateState, validUntil: CivilDate })),
});
export type OfficerLine = Static<typeof OfficerLine>;

/** A power of the list (权责清单), and who holds it. */
export const PowerLine = Type.Object({
  code: Type.String(),
  title: Text,
  kind: Type.String(),
  basis: Type.Array(Basis),
  holders: Type.Array(Type.Object({ organ: Named, from: CivilDate, to: Type.Optional(CivilDate), registeredIn })),
});
export type PowerLine = Static<typeof PowerLine>;

const officerFilter = { q, organ: word, duty: word, show: Type.Optional(Type.Enum(["serving", "former"])) };
export const OfficerFilter = Type.Object(officerFilter, strict);
export type OfficerFilter = Static<typeof OfficerFilter>;

const certificateFilter = { q, organ: word, state: Type.Optional(CertificateState) };
export const CertificateFilter = Type.Object(certificateFilter, strict);
export type CertificateFilter = Static<typeof CertificateFilter>;

const after = Type.Optional(Type.String({ maxLength: 96 }));
const next = Type.Optional(Type.String());

/** An act that begins a matter of the registry, with the choices that there are today in its form. */
export const Opening = Type.Object({
  procedure: Type.String(),
  ...Type.Pick(ActView, ["act", "label", "effect", "allowed", "basis", "form", "reasons"]).properties,
});
export type Opening = Static<typeof Opening>;

const key = Type.String({ minLength: 8, maxLength: 64 });
const Answers = Type.Record(Type.String(), Type.Unknown());

export const registryRoutes = {
  organs: route({
    method: "GET",
    path: "/api/registry/organs",
    query: Type.Object({ q }, strict),
    response: Type.Array(OrganLine),
  }),
  officers: route({
    method: "GET",
    path: "/api/registry/officers",
    query: Type.Object({ ...officerFilter, after }, strict),
    response: Type.Object({ lines: Type.Array(OfficerLine), next }),
  }),
  certificates: route({
    method: "GET",
    path: "/api/registry/certificates",
    query: Type.Object({ ...certificateFilter, after }, strict),
    response: Type.Object({ lines: Type.Array(CertificateLine), next }),
  }),
  powers: route({
    method: "GET",
    path: "/api/registry/powers",
    query: Type.Object({ q, organ: word, kind: word }, strict),
    response: Type.Array(PowerLine),
  }),
  /** The officers, certificates or powers as a table to keep (CSV, UTF-8 with a byte order mark). */
  export: route({
    method: "GET",
    path: "/api/registry/export/:list",
    params: Type.Object({ list: Type.Enum(["organs", "officers", "certificates", "powers"]) }),
    query: Type.Object({}, strict),
    file: true,
    response: Bytes,
  }),
  openings: route({ method: "GET", path: "/api/registry/openings", response: Type.Array(Opening) }),
  open: route({
    method: "POST",
    path: "/api/registry/matters",
    body: Type.Object({ procedure: Id, act: Id, input: Answers, key }, strict),
    response: Performed,
  }),
};
