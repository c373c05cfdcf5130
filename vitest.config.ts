import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "core/**/*.test.ts",
      "contract/**/*.test.ts",
      "packs/**/*.test.ts",
      "server/**/*.test.ts",
      "web/**/*.test.{ts,tsx}",
      "scripts/**/*.test.ts",
    ],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    globalSetup: ["server/testing/postgres.ts"],
  },
});
