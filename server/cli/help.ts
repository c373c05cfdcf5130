import type { Command } from "./command.ts";

const indent = (text: string): string => `  ${text}`;

/** What one command is for, with examples. */
export const commandHelp = ({ name, usage, summary, examples }: Command): string =>
  [
    `mingfa ${name} ${usage}`.trimEnd(),
    "",
    summary.zh,
    summary.en,
    "",
    "示例 Examples",
    ...examples.map((example) => indent(`$ ${example}`)),
  ].join("\n");

/** All commands, a paragraph each. */
export const overview = (commands: readonly Command[]): string =>
  [
    "mingfa 命令 [选项]",
    "mingfa COMMAND [OPTIONS]",
    "",
    ...commands.flatMap(({ name, usage, summary }) => [
      `mingfa ${name} ${usage}`.trimEnd(),
      indent(summary.zh),
      indent(summary.en),
      "",
    ]),
    "mingfa 命令 --help 显示示例。出错时，标准错误输出 problem+json，退出码：2 输入有误，3 依法不可，1 其他。",
    "mingfa COMMAND --help shows examples. Errors: problem+json on standard error; exit code 2 bad input, 3 refused by law, 1 anything else.",
  ].join("\n");
