import { Arguments } from "./arguments.ts";
import { parse, type Command } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, overview } from "./help.ts";
import { asProblem, badInput } from "./problem.ts";
import { packsNamed } from "./refuse-packs.ts";

/** Runs one command line (without node and script) and returns its exit code; errors go to standard error. */
export const main = async (argv: string[]): Promise<number> => {
  try {
    return (await call(argv)) ?? 0;
  } catch (error) {
    const { problem, exit } = asProblem(packsNamed(error));
    process.stderr.write(`${JSON.stringify(problem)}\n`);
    return exit;
  }
};

const call = async (argv: string[]): Promise<number | void> => {
  const [first] = argv;
  if (first === undefined || first === "help" || first === "--help" || first === "-h") {
    process.stdout.write(`${overview(commands)}\n`);
    return first === undefined ? 2 : 0;
  }
  const command = commandOf(argv);
  const { values, positionals } = parsed(command, argv.slice(command.name.split(" ").length));
  if (values.help) {
    process.stdout.write(`${commandHelp(command)}\n`);
    return 0;
  }
  const { least, most } = command.words;
  if (positionals.length < least || positionals.length > most)
    throw badInput(
      "usage",
      `用法：mingfa ${command.name} ${command.usage}`,
      `Usage: mingfa ${command.name} ${command.usage}`,
    );
  return command.run(new Arguments(values, positionals));
};

const commandOf = (argv: string[]): Command => {
  const found = commands.find(({ name }) => name.split(" ").every((word, at) => argv[at] === word));
  if (found) return found;
  const given = argv.slice(0, 2).join(" ").slice(0, 80);
  const known = commands.map(({ name }) => name).join(", ");
  throw badInput(
    "noSuchCommand",
    `没有“${given}”这个命令（有：${known}）`,
    `there is no command “${given}” (known: ${known})`,
  );
};

const parsed = (command: Command, args: string[]) => {
  try {
    return parse(command, args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const usage = `mingfa ${command.name} ${command.usage}`;
    throw badInput("usage", `选项有误（${error.message}）。用法：${usage}`, `${error.message}. Usage: ${usage}`);
  }
};
