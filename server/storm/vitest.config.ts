import { defineConfig } from "vitest/config";

/** The storms that take long: `npm run test:long`. */
export default defineConfig({ test: { include: ["server/storm/*.long.ts"], hookTimeout: 60_000 } });
