import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { noSchemas } from "../ui/no-schemas.ts";
import { thenBuild } from "./build/after.ts";
import { treeshake } from "./build/pure.ts";
import { verifierBuild } from "./build/verifier.ts";
import { workerBuild } from "./build/worker.ts";

export default defineConfig({
  plugins: [noSchemas(), react(), thenBuild(() => verifierBuild, workerBuild)],
  server: { proxy: { "/api": process.env["API"] ?? "http://127.0.0.1:3000" } },
  build: {
    // Small files would become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake },
  },
});
