import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Each file starts a server of its own on the embedded database; two at a time is what two cores carry.
export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    globalSetup: [join(import.meta.dirname, "harness/build-pages.ts")],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
