import { Type, type Static } from "typebox";
import { Bytes, route } from "./route.ts";
import { CivilDate, Id, Instant, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

/** One line of the operation log: who did what through the API, and what came of it. No content, no names of parties. */
export const OperationLine = Type.Object({
  id: Type.Integer(),
  at: Instant,
  operation: Type.String(),
  label: Text,
  actor: Type.Optional(
    Type.Object({ kind: Type.Enum(["officer", "party"]), id: Type.String(), organ: Type.Optional(Id) }),
  ),
  /** The account named at sign-in, masked. */
  named: Type.Optional(Type.String()),
  address: Type.String(),
  device: Type.String(),
  /** `done`, or the code of the problem. */
  outcome: Type.String(),
  status: Type.Integer(),
  about: Type.Optional(Type.String()),
});
export type OperationLine = Static<typeof OperationLine>;

const logFilter = {
  kind: Type.Optional(Type.Enum(["signIn", "refused", "exported", "administration", "acts"])),
  actor: Type.Optional(Type.String({ maxLength: 64 })),
  outcome: Type.Optional(Type.Enum(["done", "refused"])),
  from: Type.Optional(CivilDate),
  to: Type.Optional(CivilDate),
};
export const LogFilter = Type.Object(logFilter, strict);
export type LogFilter = Static<typeof LogFilter>;

export const SessionLine = Type.Object({
  id: Id,
  account: Type.String(),
  officer: Type.Optional(Type.Object({ id: Id, name: Type.String() })),
  device: Type.String(),
  means: Type.String(),
  since: Instant,
  lastUsed: Instant,
});
export type SessionLine = Static<typeof SessionLine>;

export const JobQueue = Type.Object({
  queue: Type.String(),
  waiting: Type.Integer(),
  active: Type.Integer(),
  failed: Type.Integer(),
  done: Type.Integer(),
  failures: Type.Array(
    Type.Object({ id: Type.String(), at: Instant, tried: Type.Integer(), why: Type.String(), final: Type.Boolean() }),
  ),
});
export type JobQueue = Static<typeof JobQueue>;

export const HealthPart = Type.Object({
  id: Type.String(),
  label: Text,
  state: Type.Enum(["good", "warning", "bad"]),
  value: Text,
});
export type HealthPart = Static<typeof HealthPart>;

const after = Type.Optional(Type.String({ maxLength: 20, pattern: "^\\d+$" }));

export const operationRoutes = {
  log: route({
    method: "GET",
    path: "/api/operations/log",
    query: Type.Object({ ...logFilter, after }, strict),
    response: Type.Object({ lines: Type.Array(OperationLine), next: Type.Optional(Type.String()) }),
  }),
  exportLog: route({
    method: "GET",
    path: "/api/operations/log/export",
    query: LogFilter,
    file: true,
    response: Bytes,
  }),
  sessions: route({
    method: "GET",
    path: "/api/operations/sessions",
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 64 })) }, strict),
    response: Type.Object({ lines: Type.Array(SessionLine), officers: Type.Integer(), parties: Type.Integer() }),
  }),
  endSession: route({
    method: "DELETE",
    path: "/api/operations/sessions/:session",
    params: Type.Object({ session: Id }),
    response: Type.Object({}),
  }),
  /** A password for a first sign-in, or in place of a forgotten one; shown once, every session of the officer ends. */
  issuePassword: route({
    method: "POST",
    path: "/api/operations/officers/:officer/password",
    params: Type.Object({ officer: Id }),
    body: Type.Object({}, strict),
    response: Type.Object({ password: Type.String() }),
  }),
  jobs: route({ method: "GET", path: "/api/operations/jobs", response: Type.Array(JobQueue) }),
  retryJob: route({
    method: "POST",
    path: "/api/operations/jobs/:queue/:job/retry",
    params: Type.Object({ queue: Id, job: Type.String({ pattern: "^[0-9a-f-]{36}$" }) }),
    body: Type.Object({}, strict),
    response: Type.Object({}),
  }),
  health: route({ method: "GET", path: "/api/operations/health", response: Type.Array(HealthPart) }),
};
