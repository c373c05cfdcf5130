/** Files outside the database: kept by digest, told by content, scanned. */
export { openBlobs, type Blobs } from "./blobs.ts";
export { firstLook, kindOfArchive, type FirstLook } from "./kind-of.ts";
export { clamd, ScannerSilent, type Scan } from "./scan.ts";
