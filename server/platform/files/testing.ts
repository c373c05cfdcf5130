import { createServer, type Server, type Socket } from "node:net";

/** Parts of the line that every scanner takes for a virus and none is; joined where it is used, so that this file is clean. */
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];
export const harmlessVirus = (): string => eicar.join("");

/** A stand-in for clamd that speaks its INSTREAM command; `mute` accepts and never answers, `broken` hangs up. */
export type FakeClamd = {
  address: string;
  scanned: number[];
  manner: "well" | "mute" | "broken" | "full";
  stop: () => Promise<void>;
};

export const startClamd = async (): Promise<FakeClamd> => {
  const clamd: FakeClamd = { address: "", scanned: [], manner: "well", stop: () => Promise.resolve() };
  const server = createServer((socket) => serve(socket, clamd));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  clamd.address = `127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
  clamd.stop = () => close(server);
  return clamd;
};

const serve = (socket: Socket, clamd: FakeClamd): void => {
  let received = Buffer.alloc(0);
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    if (clamd.manner === "broken") return void socket.destroy();
    if (clamd.manner === "full") return void socket.end("INSTREAM size limit exceeded. ERROR\0");
    const stream = streamIn(received);
    if (!stream || clamd.manner === "mute") return;
    clamd.scanned.push(stream.length);
    socket.end(stream.includes(harmlessVirus()) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
  });
};

const command = "zINSTREAM\0";

/** The bytes between the command and the empty piece that ends them; undefined while they are on their way. */
const streamIn = (received: Buffer): Buffer | undefined => {
  if (!received.subarray(0, command.length).equals(Buffer.from(command))) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
};

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
