export { fromBase64, toBase64 } from "./base64.ts";
export { fromHex, toHex } from "./bytes.ts";
export { canonicalJson } from "./canonical-json.ts";
export { checkpointText, openCheckpoint, parseCheckpoint, signCheckpoint, type Checkpoint } from "./checkpoint.ts";
export {
  consistencyNodes,
  consistencyProof,
  judgeConsistency,
  verifyConsistency,
  type ConsistencyClaim,
} from "./consistency.ts";
export { nobleCrypto, type Crypto } from "./crypto.ts";
export { decodeBundle, encodeBundle } from "./entry-bundle.ts";
export { keyFingerprint, parseFingerprint, printFingerprint } from "./fingerprint.ts";
export { appendLeaves, emptyFrontier, frontierOf, frontierRoot, type Frontier } from "./frontier.ts";
export { inclusionNodes, inclusionProof, verifyInclusion, type InclusionClaim } from "./inclusion.ts";
export { commitment, entryBytes, parseEntry, type LogEntry } from "./leaf.ts";
export { formatNote, openNote, parseNote, signNote, type Note, type NoteSignature, type Signer } from "./note.ts";
export type { OtherCheckpoint } from "./other-checkpoint.ts";
export { LedgerError, problemMessage, type Message, type ProblemCode } from "./problem.ts";
export { makeReceipt, parseReceipt, type Disclosed, type Receipt, type ReceiptParts } from "./receipt.ts";
export { ed25519Signer } from "./signer.ts";
export { type LeafRange, type Node } from "./subtree.ts";
export { tilesForAppend, type TileData } from "./tile-append.ts";
export { tileHashReader, tilesOfNodes } from "./tile-reader.ts";
export {
  bundleOfEntry,
  bundlePath,
  edgeTiles,
  parseTilePath,
  tileOfNode,
  tilePath,
  tileWidth,
  type Bundle,
  type Tile,
  type TileSource,
} from "./tile.ts";
export { emptyRoot, leafHash, nodeHash, treeRoot, type HashReader } from "./tree-hash.ts";
export { formatVerifierKey, keyId, parseVerifierKey, type VerifierKey } from "./verifier-key.ts";
export { verifyReceipt, type InvalidReceipt, type TrustedKey, type ValidReceipt } from "./verify-receipt.ts";
