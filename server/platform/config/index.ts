/** Settings by environment. */
export { loadConfig, root, type Config, type OidcSettings } from "./config.ts";
export { ConfigError, type SettingProblem } from "./errors.ts";
export { settingsTable } from "./table.ts";
