import { Type, type Static } from "typebox";
import { ReceiptAnswer } from "./log.ts";
import { Bytes, route } from "./route.ts";
import { CivilDate, Id, MatterId, Text } from "./text.ts";

/**
 * How far a paper is: `making` (numbered, not printed yet), `failed` (it cannot be printed, see `problem`), `made`
 * (printed, sealed, signed), `logged` (its hash is in the log, so that it may be served), `erased`.
 */
export const DocumentState = Type.Enum(["making", "failed", "made", "logged", "erased"]);
export type DocumentState = Static<typeof DocumentState>;

/** An official paper of a matter. */
export const DocumentView = Type.Object({
  id: Id,
  /** The act that made it out. */
  sequence: Type.Integer(),
  name: Type.String(),
  title: Text,
  /** 文号. */
  number: Type.Optional(Type.String()),
  organ: Type.String(),
  date: CivilDate,
  state: DocumentState,
  problem: Type.Optional(Text),
  /** Hex SHA-256 of the PDF, and its length in bytes. */
  sha256: Type.Optional(Type.String()),
  size: Type.Optional(Type.Integer()),
});
export type DocumentView = Static<typeof DocumentView>;

/** What anyone may know of a paper whose file or code he holds. */
export const PaperProof = Type.Object({
  title: Text,
  number: Type.Optional(Type.String()),
  organ: Type.String(),
  date: CivilDate,
  state: DocumentState,
  sha256: Type.Optional(Type.String()),
});
export type PaperProof = Static<typeof PaperProof>;

const matter = Type.Object({ matter: MatterId });
const document = Type.Object({ matter: MatterId, document: MatterId });

export const documentRoutes = {
  list: route({
    method: "GET",
    path: "/api/matters/:matter/documents",
    params: matter,
    response: Type.Object({ documents: Type.Array(DocumentView) }),
  }),
  pdf: route({
    method: "GET",
    path: "/api/matters/:matter/documents/:document/pdf",
    params: document,
    file: true,
    response: Bytes,
  }),
  /** The same words to go on working with: no number of its own, no seal, no signature. */
  docx: route({
    method: "GET",
    path: "/api/matters/:matter/documents/:document/docx",
    params: document,
    file: true,
    response: Bytes,
  }),
  /** The whole file of a matter, for the organ's archive. */
  archive: route({ method: "GET", path: "/api/matters/:matter/archive", params: matter, file: true, response: Bytes }),
  /** The paper with this hash, and the proof that the hash is in the log; none when no such paper was made here. */
  byHash: route({
    method: "GET",
    path: "/api/papers/by-hash/:hash",
    public: true,
    params: Type.Object({ hash: Type.String({ pattern: "^[0-9a-f]{64}$" }) }),
    response: Type.Object({ paper: Type.Optional(PaperProof), receipt: Type.Optional(ReceiptAnswer) }),
  }),
  /** The papers of the act that a code names. */
  byAct: route({
    method: "GET",
    path: "/api/papers/by-act/:act",
    public: true,
    params: Type.Object({ act: MatterId }),
    response: Type.Object({ papers: Type.Array(PaperProof) }),
  }),
};
