import pg from "pg";

/** Why the database could not do what it was asked, where the caller can do something about it. */
export type DatabaseFailure = "full" | "unavailable" | "conflict";

/**
 * `full`: no space left; `unavailable`: no connection, shutting down, too many connections; `conflict`: two
 * transactions collided, a retry may succeed; undefined for everything else (a bug, or a constraint).
 */
export const databaseFailure = (error: unknown): DatabaseFailure | undefined => {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (code === "53100" || code === "ENOSPC") return "full";
  if (["40001", "40P01", "55P03"].includes(code)) return "conflict";
  if (
    /^(08...|57P0[1-5]|53300|53400|57014)$/.test(code) ||
    ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT"].includes(code)
  )
    return "unavailable";
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  )
    ? "unavailable"
    : undefined;
};

/** Whether a constraint or unique index of this name refused the row. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code?.startsWith("23") === true && error.constraint === constraint;
