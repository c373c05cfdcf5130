import { createReadStream } from "node:fs";
import { connect, type Socket } from "node:net";
import { once } from "node:events";

/** What a virus scanner says of a file; throws where it says nothing. */
export type Scan = (path: string) => Promise<"clean" | "infected">;

/** The scanner could not be asked: nothing is known of the file. */
export class ScannerSilent extends Error {}

/** As long as a scanner may take over one piece; a file of a form is done in seconds. */
const patience = 30_000;

/**
 * A scanner behind clamd's INSTREAM command, at `host:port` or `unix:/path/of/the/socket`. The file goes over in pieces,
 * each led by its length; an empty one ends it.
 */
export const clamd =
  (address: string): Scan =>
  async (path) => {
    const socket = reach(address);
    try {
      const answer = answerOf(socket);
      // Where sending fails first, that is the error that counts.
      answer.catch(() => undefined);
      socket.write("zINSTREAM\0");
      for await (const chunk of createReadStream(path)) {
        const piece = chunk as Buffer;
        const length = Buffer.alloc(4);
        length.writeUInt32BE(piece.length);
        socket.write(length);
        if (!socket.write(piece)) await Promise.race([once(socket, "drain"), answer]);
      }
      socket.write(Buffer.alloc(4));
      const said = await answer;
      if (/\bOK$/.test(said)) return "clean";
      if (/\bFOUND$/.test(said)) return "infected";
      throw new ScannerSilent(`clamd answered: ${said}`);
    } catch (error) {
      throw error instanceof ScannerSilent
        ? error
        : new ScannerSilent(`clamd at ${address} did not answer`, { cause: error });
    } finally {
      socket.destroy();
    }
  };

const reach = (address: string): Socket => {
  if (address.startsWith("unix:")) return connect(address.slice("unix:".length));
  const [host = "", port = ""] = address.split(/:(?=\d+$)/);
  return connect(Number(port), host);
};

const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    socket.setTimeout(patience, () => reject(new ScannerSilent("clamd took too long")));
    socket.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    socket.on("error", reject);
    socket.on("end", () => resolve(said.replaceAll("\0", "").trim()));
  });
