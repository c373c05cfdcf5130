import { routes, type PaperProof } from "@mingfa/contract";
import type { Client } from "@mingfa/contract/client";
import { nobleCrypto, toHex, verifyReceipt } from "@mingfa/core/ledger";

/** What was found about a file. `proved` rests on the log alone, not on what the server says of it. */
export type PaperVerdict =
  | { kind: "notPdf" }
  | { kind: "unknown"; sha256: string }
  | { kind: "genuine" | "notYet" | "unproved"; sha256: string; paper: PaperProof };

/**
 * Whether a PDF is one that an authority made here, unchanged: its hash is worked out on this device, the server is
 * asked for the hash alone, and the proof it answers with is verified here against the log's key.
 */
export const checkPaper = async (client: Client, file: Blob, keyFingerprint: string): Promise<PaperVerdict> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isPdf(bytes)) return { kind: "notPdf" };
  const sha256 = toHex(nobleCrypto.sha256(bytes));
  const { paper, receipt } = await client.call(routes.documents.byHash, { params: { hash: sha256 } });
  if (!paper) return { kind: "unknown", sha256 };
  if (receipt?.receipt === undefined) return { kind: "notYet", sha256, paper };
  const verdict = verifyReceipt(receipt.receipt, { keyFingerprint });
  const proved = verdict.valid && verdict.opened && disclosedHash(receipt.receipt) === sha256;
  return { kind: proved ? "genuine" : "unproved", sha256, paper };
};

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";

/** The hash that the log committed to, as the verified receipt discloses it. */
const disclosedHash = (receipt: unknown): unknown => member(member(member(receipt, "disclosed"), "envelope"), "sha256");

const member = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? (Object.entries(value).find(([key]) => key === name)?.[1] as unknown)
    : undefined;
