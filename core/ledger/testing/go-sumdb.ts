import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const gopath = "/usr/share/gocode";

/** Builds `scripts/go-sumdb` into a folder and gives the program's path; throws when Debian's Go is not there. */
export const buildGoSumdb = (folder: string): string => {
  if (spawnSync("go", ["version"]).error || !existsSync(`${gopath}/src/golang.org/x/mod/sumdb/tlog`)) {
    throw new Error("Go's sumdb library is missing: install the Debian packages golang-go and golang-golang-x-mod-dev");
  }
  const program = join(folder, "go-sumdb");
  const cache = join(root, "node_modules", ".cache", "go");
  const go = { GOPATH: gopath, GO111MODULE: "off", GOFLAGS: "", GOCACHE: cache };
  execFileSync("go", ["build", "-o", program, join(root, "scripts/go-sumdb/main.go")], {
    env: { ...process.env, ...go },
  });
  return program;
};
