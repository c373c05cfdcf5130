import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/console/",
  plugins: [react()],
  resolve: {
    alias: [{ find: /^typebox$/, replacement: fileURLToPath(new URL("../ui/no-schemas.ts", import.meta.url)) }],
  },
  server: { proxy: { "/api": process.env["API"] ?? "http://127.0.0.1:3000" } },
  build: {
    // Small files would become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
