import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { MatterId } from "./text.ts";

/** `Receipt` of core/ledger, or word that the sequencer has not reached the leaf yet. */
export const ReceiptAnswer = Type.Object({ pending: Type.Boolean(), receipt: Type.Optional(Type.Unknown()) });
export type ReceiptAnswer = Static<typeof ReceiptAnswer>;

/** The log's public key; its fingerprint is what people compare out of band. */
export const LogKey = Type.Object({ origin: Type.String(), verifierKey: Type.String(), fingerprint: Type.String() });
export type LogKey = Static<typeof LogKey>;

export const logRoutes = {
  receipt: route({
    method: "GET",
    path: "/api/matters/:matter/acts/:sequence/receipt",
    params: Type.Object({ matter: MatterId, sequence: Type.Integer({ minimum: 1 }) }),
    response: ReceiptAnswer,
  }),
  key: route({ method: "GET", path: "/api/log/key", public: true, response: LogKey }),
};
