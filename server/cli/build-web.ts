import { spawn } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "#platform/config";
import { CommandProblem, exit } from "./problem.ts";

/** The web apps that a server hands out. */
const apps = ["portal", "console"];

/** What an app is built from, as patterns under the installation. */
const sourcesOf = (app: string): string[] => [
  `web/${app}/**/*.{ts,tsx,css,html,svg,png,json,webmanifest}`,
  "web/ui/**/*.{ts,tsx,css}",
  "core/**/*.ts",
  "contract/**/*.ts",
  "package-lock.json",
];

/** Builds the apps whose pages are missing or older than what they are made from, all at once. */
export const buildWeb = async (): Promise<void> => {
  await Promise.all(apps.filter(isStale).map(build));
};

const isStale = (app: string): boolean => {
  const page = join(root, "web", app, "dist", "index.html");
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  const exclude = (path: string) => /(^|[\\/])(node_modules|dist)([\\/]|$)/.test(path);
  return sourcesOf(app).some((pattern) =>
    globSync(pattern, { cwd: root, exclude }).some((file) => statSync(join(root, file)).mtimeMs > built),
  );
};

const build = (app: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const cwd = join(root, "web", app);
    // Vite's own entry under this very Node: npm may be absent where the server runs.
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
      cwd,
      // Whatever this process runs for, the pages are the ones people use: React has a second, slow and large self.
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(buildFailed(app, complaint))));
  });

const buildFailed = (app: string, complaint: string): CommandProblem =>
  new CommandProblem(
    exit.failed,
    "build",
    { zh: `网页 ${app} 构建失败`, en: `building the pages of ${app} failed` },
    { detail: { zh: complaint.slice(-2000), en: complaint.slice(-2000) } },
  );
