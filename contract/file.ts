import { Type, type Static } from "typebox";
import { Bytes, route } from "./route.ts";
import { Id, MatterId } from "./text.ts";

/** A file that a person uploads: `received` bytes of `size` have arrived; `whole` once it is complete and judged. */
export const FileView = Type.Object({
  id: Id,
  name: Type.String(),
  size: Type.Integer(),
  received: Type.Integer(),
  whole: Type.Optional(
    Type.Object({
      kind: Type.Enum(["pdf", "ofd", "jpeg", "png", "docx", "xlsx"]),
      sha256: Type.String(),
      /** Whether a virus scanner has seen it. */
      scan: Type.Enum(["clean", "unscanned"]),
    }),
  ),
});
export type FileView = Static<typeof FileView>;

/** A file among a matter's facts or an act's answers: what the act says of it, and where it can be had. */
export const FileLink = Type.Object({
  file: Id,
  name: Type.String(),
  kind: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
  scan: Type.Enum(["clean", "unscanned"]),
  href: Type.String(),
});
export type FileLink = Static<typeof FileLink>;

const file = {
  /** Name of the question in the form. */
  field: Type.String({ minLength: 1, maxLength: 64 }),
  name: Type.String({ minLength: 1, maxLength: 255 }),
  size: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  /** The uploader's own id of the file: the same key again answers with the same file, and how much of it is there. */
  key: Type.String({ minLength: 8, maxLength: 64 }),
};
const strict = { additionalProperties: false } as const;
export const BeginFile = Type.Object(file, strict);
export type BeginFile = Static<typeof BeginFile>;

const FileId = Type.String({ pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });
const fileParams = Type.Object({ file: FileId });

/** Uploads go on where they stopped: begin, then send pieces of at most 1 MiB from `received` on, until `whole`. */
export const fileRoutes = {
  beginForItem: route({
    method: "POST",
    path: "/api/items/:item/files",
    params: Type.Object({ item: Id }),
    body: BeginFile,
    response: FileView,
  }),
  beginForAct: route({
    method: "POST",
    path: "/api/matters/:matter/files",
    params: Type.Object({ matter: MatterId }),
    body: Type.Object({ ...file, act: Type.String({ minLength: 1, maxLength: 64 }) }, strict),
    response: FileView,
  }),
  receive: route({
    method: "PUT",
    path: "/api/files/:file/bytes/:offset",
    params: Type.Object({ file: FileId, offset: Type.Integer({ minimum: 0 }) }),
    bytes: true,
    body: Bytes,
    response: FileView,
  }),
  content: route({ method: "GET", path: "/api/files/:file", params: fileParams, file: true, response: Bytes }),
  discard: route({ method: "DELETE", path: "/api/files/:file", params: fileParams, response: Type.Object({}) }),
  ofMatter: route({
    method: "GET",
    path: "/api/matters/:matter/files/:file",
    params: Type.Object({ matter: MatterId, file: FileId }),
    file: true,
    response: Bytes,
  }),
};
