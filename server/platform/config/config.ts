import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Default, Errors } from "typebox/value";
import { ConfigError, type SettingProblem } from "./errors.ts";
import { describe } from "./table.ts";
import { Settings } from "./settings.ts";

/** Settings with every path absolute and every default filled in. */
export type Config = {
  port: number;
  host: string;
  publicUrl: string | undefined;
  /** Proxies that are believed about where a request comes from. */
  trustedProxies: string[];
  dataDir: string;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  lawDir: string | undefined;
  packsDir: string;
  logDir: string;
  filesDir: string;
  clamav: string | undefined;
  keepDays: number;
  nodeName: string;
  signingKeyFile: string;
  /** Folder of the keys with which organs seal papers. */
  sealsDir: string;
  /** Fonts for rare characters; undefined: those of the system. */
  rareFonts: string[] | undefined;
  accountKeyFile: string;
  /** Duties of officers who must have a second factor; undefined where the settings leave it to us. */
  secondFactorDuties: string[] | undefined;
  /** The identity platform (OpenID Connect), where one is set up. */
  oidc: OidcSettings | undefined;
  sessionHours: number;
  /** Minutes without use after which a session ends; 0: never. */
  sessionIdleMinutes: number;
  devClock: boolean;
  logLevel: Settings["LOG_LEVEL"];
  production: boolean;
};

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  name: string;
  scope: string;
  identifierClaim: string | undefined;
  nameClaim: string;
  register: boolean;
  /** Origin of our pages, to which the platform sends the browser back. */
  publicUrl: string;
};

/** Root of the installation: the folder that holds `packs/`, `server/` and the built pages. */
export const root = resolve(import.meta.dirname, "../../..");

/**
 * Reads the settings. Relative paths count from `cwd`. An empty variable counts as absent.
 * Throws `ConfigError`, which names every variable that is wrong.
 */
export const loadConfig = (env: Record<string, string | undefined>, cwd = process.cwd()): Config => {
  const s = parse(env, cwd);
  const path = (value: string): string => resolve(cwd, value);
  const dataDir = path(s.DATA_DIR);
  const siblingLaw = resolve(root, "../shared/law");
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.PUBLIC_URL,
    trustedProxies: s.TRUSTED_PROXY?.split(",") ?? [],
    dataDir,
    databaseUrl: s.DATABASE_URL,
    databaseOwnerUrl: s.DATABASE_OWNER_URL,
    lawDir: s.LAW_DIR ? path(s.LAW_DIR) : existsSync(siblingLaw) ? siblingLaw : undefined,
    packsDir: s.PACKS_DIR ? path(s.PACKS_DIR) : join(root, "packs"),
    logDir: s.LOG_DIR ? path(s.LOG_DIR) : join(dataDir, "log"),
    filesDir: s.FILES_DIR ? path(s.FILES_DIR) : join(dataDir, "files"),
    clamav: s.CLAMAV,
    keepDays: s.KEEP_DAYS,
    nodeName: s.NODE_NAME,
    signingKeyFile: s.SIGNING_KEY_FILE ? path(s.SIGNING_KEY_FILE) : join(dataDir, "keys", "log.key"),
    sealsDir: s.SEALS_DIR ? path(s.SEALS_DIR) : join(dataDir, "keys", "seals"),
    rareFonts: s.RARE_FONT?.split(",").map(path),
    accountKeyFile: s.ACCOUNT_KEY_FILE ? path(s.ACCOUNT_KEY_FILE) : join(dataDir, "keys", "account.key"),
    secondFactorDuties: s.SECOND_FACTOR_DUTIES === "-" ? [] : s.SECOND_FACTOR_DUTIES?.split(","),
    oidc: oidcOf(s),
    sessionHours: s.SESSION_HOURS,
    sessionIdleMinutes: s.SESSION_IDLE_MINUTES,
    devClock: s.DEV_CLOCK === "1",
    logLevel: s.LOG_LEVEL,
    production: s.NODE_ENV === "production",
  };
};

const oidcOf = (s: Settings): OidcSettings | undefined => {
  if (!s.OIDC_ISSUER || !s.OIDC_CLIENT_ID || !s.PUBLIC_URL) return undefined;
  return {
    issuer: s.OIDC_ISSUER,
    clientId: s.OIDC_CLIENT_ID,
    clientSecret: s.OIDC_CLIENT_SECRET,
    name: s.OIDC_NAME,
    scope: s.OIDC_SCOPE,
    identifierClaim: s.OIDC_IDENTIFIER_CLAIM,
    nameClaim: s.OIDC_NAME_CLAIM,
    register: s.OIDC_REGISTER === "1",
    publicUrl: s.PUBLIC_URL,
  };
};

const parse = (env: Record<string, string | undefined>, cwd: string): Settings => {
  const given = Object.keys(Settings.properties).flatMap((name) => {
    const text = env[name];
    return text ? [[name, numeric.has(name) ? toNumber(text) : text]] : [];
  });
  const value = Default(Settings, Object.fromEntries(given));
  const problems: SettingProblem[] = Errors(Settings, value).map((error) => {
    const name = error.instancePath.split("/")[1] ?? "";
    return { name, given: env[name] ?? "", meaning: describe(name), expected: error.message };
  });
  if (env["DEV_CLOCK"] === "1" && env["NODE_ENV"] === "production")
    problems.push({
      name: "DEV_CLOCK",
      given: "1",
      meaning: describe("DEV_CLOCK"),
      expected: "0 when NODE_ENV=production",
    });
  const fonts = env["RARE_FONT"] ?? "";
  if (fonts.split(",").some((file) => file !== "" && !existsSync(resolve(cwd, file))))
    problems.push({
      name: "RARE_FONT",
      given: fonts,
      meaning: describe("RARE_FONT"),
      expected: "files that are there",
    });
  if (env["OIDC_ISSUER"])
    for (const name of ["OIDC_CLIENT_ID", "PUBLIC_URL"])
      if (!env[name]) problems.push({ name, given: "", meaning: describe(name), expected: "set when OIDC_ISSUER is" });
  if (problems.length > 0) throw new ConfigError(problems);
  // Errors() found none, so the value is what the schema says.
  return value as Settings;
};

const numeric = new Set(["PORT", "SESSION_HOURS", "SESSION_IDLE_MINUTES", "KEEP_DAYS"]);

// TypeBox's own conversion truncates "80.5" to an integer; a setting is taken as written or refused.
const toNumber = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
