import { logRoutes } from "@mingfa/contract";
import { formatVerifierKey, keyFingerprint } from "@mingfa/core/ledger";
import { bind, type Binding, type FileRoute } from "#platform/http";
import { checkpointFile, tileFile } from "./log-files.ts";
import type { Log } from "./log.ts";

export const ledgerHttp = ({ signer: { key } }: Log): Binding[] => [
  bind(logRoutes.key, () => ({
    origin: key.name,
    verifierKey: formatVerifierKey(key),
    fingerprint: keyFingerprint(key.publicKey),
  })),
];

/** The log for everyone, in the layout of C2SP tlog-tiles. */
export const ledgerFiles = ({ copy }: Log): FileRoute[] => [
  { path: "/checkpoint", read: () => checkpointFile(copy) },
  { path: "/tile/*", read: (rest) => tileFile(copy, rest) },
];
