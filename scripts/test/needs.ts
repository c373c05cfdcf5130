import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";

/** A Debian package that tests use, and how to see that it is there. */
type Need = { package: string; why: string; present: () => boolean };

const inPath = (program: string): boolean =>
  (process.env["PATH"] ?? "").split(":").some((folder) => existsSync(`${folder}/${program}`));

const needs: readonly Need[] = [
  { package: "chromium", why: "browser tests", present: () => inPath("chromium") },
  {
    package: "fonts-noto-cjk",
    why: "Chinese text in pages",
    present: () => globSync("/usr/share/fonts/**/NotoSansCJK*").length > 0,
  },
  { package: "poppler-utils", why: "papers held against pdfsig, pdffonts, pdftotext", present: () => inPath("pdfsig") },
  { package: "qpdf", why: "papers held against qpdf", present: () => inPath("qpdf") },
  {
    package: "fonts-hanazono",
    why: "rare characters of names on papers",
    present: () => existsSync("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"),
  },
  {
    package: "libreoffice-writer-nogui",
    why: "Word documents opened by LibreOffice",
    present: () => inPath("soffice"),
  },
  { package: "golang-go", why: "Go's sumdb opens the log", present: () => inPath("go") },
  {
    package: "golang-golang-x-mod-dev",
    why: "Go's sumdb opens the log",
    present: () => existsSync("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog"),
  },
];

const missing = (): Need[] => needs.filter((need) => !need.present());

/** Installs what is missing when it can (root on Debian); returns the packages still missing. */
export const provideNeeds = (say: (line: string) => void): string[] => {
  const wanted = missing();
  if (wanted.length === 0) return [];
  for (const need of wanted) say(`missing: ${need.package} (${need.why})`);
  const names = wanted.map((need) => need.package);
  if (process.getuid?.() === 0 && inPath("apt-get")) {
    say(`正在安装 installing by apt-get: ${names.join(" ")}`);
    apt(["update", "-q"]);
    apt(["install", "-y", "-q", "--no-install-recommends", ...names]);
  }
  return missing().map((need) => need.package);
};

const apt = (args: string[]): void => {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = ["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"];
  const { status, stdout, stderr } = spawnSync("apt-get", [...options, ...args], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) console.error(`apt-get ${args.join(" ")}\n${stdout}${stderr}`);
};
