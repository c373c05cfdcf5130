import type { FileView } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";

/** Bytes of one piece: small enough that a bad connection gets one through, large enough that a good one isn't slowed. */
const pieceSize = 256 * 1024;

type Upload = {
  file: Blob;
  begin: () => Promise<FileView>;
  send: (id: string, offset: number, bytes: Uint8Array) => Promise<FileView>;
  /** Told after each piece, with the bytes that are there. */
  onProgress: (received: number) => void;
  signal: AbortSignal;
};

/**
 * Uploads a file from where it stopped, piece by piece, until the server has judged the whole. Rejects with the problem
 * when the connection is cut or the file refused; called again, it goes on. Undefined when it was aborted.
 */
export const uploadFile = async ({ file, begin, send, onProgress, signal }: Upload): Promise<FileView | undefined> => {
  let state = await begin();
  for (let last = -1; !state.whole;) {
    if (signal.aborted) return undefined;
    onProgress(state.received);
    if (state.received === last) throw new Error("the server takes no further piece of the file");
    last = state.received;
    const piece = await file.slice(last, last + pieceSize).arrayBuffer();
    state = await send(state.id, last, new Uint8Array(piece));
  }
  return signal.aborted ? undefined : state;
};

/** Whether it may go on by itself once there is a connection again. */
export const isCutOff = (error: unknown): boolean =>
  error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 500);
