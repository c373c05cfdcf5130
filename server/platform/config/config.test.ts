import { join } from "node:path";
import { expect, test } from "vitest";
import { ConfigError, loadConfig, settingsTable } from "./index.ts";

const problems = (env: Record<string, string>): ConfigError => {
  try {
    loadConfig(env, "/srv");
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("accepted");
};

test("an empty environment gives a working local installation", () => {
  const config = loadConfig({ PORT: "" }, "/srv");
  expect(config).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    dataDir: "/srv/.data",
    logDir: "/srv/.data/log",
    signingKeyFile: "/srv/.data/keys/log.key",
    nodeName: "mingfa.localhost",
    sessionHours: 8,
    devClock: false,
    logLevel: "info",
    databaseUrl: undefined,
  });
  expect(config.packsDir.endsWith(join("/", "packs"))).toBe(true);
});

test("relative folders count from the working directory, absolute ones stand", () => {
  const config = loadConfig({ DATA_DIR: "d", LOG_DIR: "/mnt/log", PORT: "0", DEV_CLOCK: "1" }, "/srv");
  expect(config).toMatchObject({ dataDir: "/srv/d", logDir: "/mnt/log", port: 0, devClock: true });
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["PORT", "80.5"],
  ["DEV_CLOCK", "yes"],
  ["LOG_LEVEL", "loud"],
  ["SESSION_HOURS", "-1"],
  ["NODE_NAME", "a b"],
  ["PUBLIC_URL", "mingfa"],
  ["DATABASE_URL", "mysql://x"],
  ["SECOND_FACTOR_DUTIES", "head, clerk"],
  ["OIDC_SCOPE", "profile"],
  ["RARE_FONT", "/nowhere/rare.ttf"],
])("%s=%s is refused in both languages, naming the variable", (name, value) => {
  const error = problems({ [name]: value });
  expect(error.problems.map((problem) => problem.name)).toEqual([name]);
  expect(error.message).toMatch(new RegExp(`环境变量 ${name} .*Setting ${name}=`));
});

test("several wrong settings are all named at once, and a connection's password never", () => {
  const error = problems({ PORT: "x", DATABASE_URL: "mysql://u:secret@h/d" });
  expect(error.problems.map((problem) => problem.name).sort()).toEqual(["DATABASE_URL", "PORT"]);
  expect(error.message).not.toContain("secret");
});

test("an identity platform is set up whole or not at all, and its secret is repeated nowhere", () => {
  const given = { OIDC_ISSUER: "http://id.example", OIDC_CLIENT_SECRET: "s3cret", OIDC_REGISTER: "yes" };
  const error = problems(given);
  expect(error.problems.map((problem) => problem.name).sort()).toEqual([
    "OIDC_CLIENT_ID",
    "OIDC_ISSUER",
    "OIDC_REGISTER",
    "PUBLIC_URL",
  ]);
  expect(error.message).not.toContain("s3cret");
  const whole = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "mingfa", PUBLIC_URL: "https://zwfw.example" };
  expect(loadConfig(whole, "/srv").oidc).toMatchObject({
    clientId: "mingfa",
    scope: "openid profile",
    register: false,
  });
  expect(loadConfig({}, "/srv").oidc).toBeUndefined();
});

test("the movable clock is refused in production", () => {
  expect(problems({ DEV_CLOCK: "1", NODE_ENV: "production" }).problems[0]?.name).toBe("DEV_CLOCK");
});

test("the settings' table lists every setting with its meaning", () => {
  expect(settingsTable()).toContain("| `PORT` | `8080` |");
  expect(
    settingsTable()
      .split("\n")
      .every((line) => !line.endsWith("|  |")),
  ).toBe(true);
});
