/** One setting that cannot be used; secrets (URLs) are never repeated. */
export type SettingProblem = { name: string; given: string; meaning: string; expected: string };

/** The environment holds settings the server cannot start with. */
export class ConfigError extends Error {
  readonly code = "config";
  readonly problems: SettingProblem[];

  constructor(problems: SettingProblem[]) {
    super(problems.map(sentence).join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

const sentence = ({ name, given, meaning, expected }: SettingProblem): string => {
  const shown = /_(URL|SECRET)$/.test(name) ? "…" : JSON.stringify(given);
  return `环境变量 ${name} 的值 ${shown} 无效（${meaning}）。Setting ${name}=${shown} cannot be used: ${expected}.`;
};
