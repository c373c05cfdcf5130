import { Type, type Static, type TObject, type TSchema } from "typebox";

/**
 * A route of the API as a value: the server binds a use case to it, the client calls it, OpenAPI lists it.
 * `path` names its parameters with a colon (`/api/matters/:matter`).
 * `public: true` lets in those who have not signed in; everything else is refused to them.
 * `owing: true` lets in those who are signed in but still owe the second factor that their post demands.
 */
export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly public?: boolean;
  readonly owing?: boolean;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  /** The body is bytes as they are (`application/octet-stream`), not JSON. */
  readonly bytes?: true;
  /** The answer is a file to keep, not JSON. */
  readonly file?: true;
  readonly response: TSchema;
};

/** Bytes as they are: the body of a route with `bytes`, the answer of one with `file`. */
export const Bytes = Type.Unsafe<Uint8Array>(Type.String({ contentEncoding: "binary" }));

type Part<R extends Route, Name extends "params" | "query" | "body"> = R[Name] extends TSchema
  ? Static<R[Name]>
  : undefined;

/** What a caller hands to a route: only the parts the route declares. */
export type RouteInput<R extends Route> = {
  [Name in "params" | "query" | "body" as R[Name] extends TSchema ? Name : never]: Part<R, Name>;
};

/** What a route answers. */
export type RouteOutput<R extends Route> = Static<R["response"]>;

/** Declares a route and keeps its exact type. */
export const route = <const R extends Route>(declared: R): R => declared;
