import { destination, pino, type DestinationStream, type Logger } from "pino";

/** The server's own log: what happened to requests and jobs, never what people said in them. */
export type Log = Logger;

/**
 * Keys that can hold personal data or secrets wherever they turn up. Redaction is the second fence: nothing of the
 * sort should be handed to the log in the first place.
 */
const personal = [
  "name",
  "identifier",
  "idNumber",
  "phone",
  "address",
  "email",
  "password",
  "token",
  "cookie",
  "authorization",
  "body",
  "input",
  "query",
];

/** A log on standard output, or on `to`; one JSON object per line, instants in UTC. */
export const createLog = (level: string, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "［略］" },
      serializers: { error: readable, err: readable },
    },
    to ?? gathered(),
  );

/** Standard output, some lines at a time: a write for each request would cost as much as a tenth of the request. */
const gathered = (): DestinationStream => destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 250 });

// A database error quotes the offending row in `detail`; of errors the log keeps what tells where and which.
const readable = (error: unknown): unknown =>
  error instanceof Error
    ? { type: error.name, code: "code" in error ? error.code : undefined, stack: error.stack }
    : String(error);
