#!/usr/bin/env node
// Plain JavaScript that Node 20 can read: the rest is TypeScript, which Node runs as it is (and its argon2) from 24.7 on.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 7)) {
  const { main } = await import("./main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = newerNode(dirname(fileURLToPath(import.meta.url)));
  if (node === undefined || process.env["MINGFA_REEXECUTED"]) {
    const zh = `需要 Node.js 24.7 以上版本（当前 ${process.versions.node}），请先执行 npm ci`;
    const en = `Node.js 24.7 or later is needed (this is ${process.versions.node}); run npm ci first`;
    console.error(JSON.stringify({ type: "/problems/oldNode", title: { zh, en }, status: 500, code: "oldNode" }));
    process.exitCode = 1;
  } else {
    const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: "inherit",
      env: { ...process.env, MINGFA_REEXECUTED: "1" },
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.on("exit", (code, signal) => (signal ? process.kill(process.pid, signal) : (process.exitCode = code ?? 1)));
  }
}

/** The Node that npm put into the installation. */
function newerNode(from) {
  const name = join("node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return join(folder, name);
    if (folder === dirname(folder)) return undefined;
  }
}
