import { parseArgs } from "node:util";
import { benchmarks } from "./benchmarks.ts";
import { kept } from "./figure.ts";
import { machine, publish, table, type Measured } from "./report.ts";

/** `npm run bench [-- --quick] [-- NAME…]`: measures, prints a table, and unless quick writes docs/figures. */
const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: { quick: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    console.error(`没有这项测量 no benchmark ${unknown.join(", ")}: ${benchmarks.map(({ name }) => name).join(", ")}`);
    return 2;
  }
  const chosen = benchmarks.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const measured: Measured[] = [];
  for (const { name, about, run } of chosen) {
    const figures = await run({ quick: values.quick });
    console.log([`\n${name}`, ...table(figures)].join("\n"));
    measured.push({ benchmark: name, about, on: new Date().toISOString().slice(0, 10), machine: machine(), figures });
  }
  if (!values.quick)
    publish(
      measured,
      benchmarks.map(({ name }) => name),
    );
  return measured.every(({ figures }) => figures.every(kept)) ? 0 : 1;
};

process.exitCode = await main();
