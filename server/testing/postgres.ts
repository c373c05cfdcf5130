import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testServer } from "../platform/database/testing.ts";

/**
 * Vitest's global setup: names a folder for the embedded server that the test files share. The server starts with the
 * first test that needs a database, and is stopped and removed after the last.
 */
export default (): (() => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), "mingfa-test-"));
  chmodSync(folder, 0o711);
  process.env["MINGFA_TEST_DATA"] = folder;
  return async () => {
    if (existsSync(join(folder, "postgres"))) await (await testServer()).stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
