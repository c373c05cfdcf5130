import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { kept, ratio, type Figure } from "./figure.ts";

/** Figures of one benchmark, with the day (UTC) and machine of the run. */
export type Measured = { benchmark: string; about: string; on: string; machine: string; figures: Figure[] };

const root = join(import.meta.dirname, "..");
const json = join(root, "docs/figures.json");
const page = join(root, "docs/figures.md");

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, Node ${process.versions.node}`;

/** Writes the figures beside those of benchmarks that did not run this time, in the order of the catalogue. */
export const publish = (measured: readonly Measured[], order: readonly string[]): void => {
  const earlier: Measured[] = existsSync(json) ? JSON.parse(readFileSync(json, "utf8")) : [];
  const all = order.flatMap(
    (name) => measured.find((one) => one.benchmark === name) ?? earlier.find((one) => one.benchmark === name) ?? [],
  );
  writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(page, document(all));
};

const document = (all: readonly Measured[]): string =>
  [
    "# Figures",
    "",
    "Written by `npm run bench`. A ratio is the value over its limit: at most 1.00 is kept.",
    ...all.flatMap(({ benchmark, about, on, machine: where, figures }) => [
      "",
      `## ${benchmark}`,
      "",
      about,
      "",
      ...table(figures),
      "",
      `${on}, ${where}.`,
    ]),
    "",
  ].join("\n");

/** The figures as lines of a Markdown table. */
export const table = (figures: readonly Figure[]): string[] => [
  "| what | value | limit | ratio | |",
  "|---|---:|---:|---:|---|",
  ...figures.map((figure) => {
    const share = ratio(figure);
    const verdict = share === undefined ? "" : kept(figure) ? "kept" : "**missed**";
    return `| ${figure.name} | ${show(figure.value)} ${figure.unit} | ${limitOf(figure)} | ${share?.toFixed(2) ?? ""} | ${verdict} |`;
  }),
];

const limitOf = ({ limit, unit }: Figure): string => {
  if (limit === undefined) return "";
  return "most" in limit ? `≤ ${show(limit.most)} ${unit}` : `≥ ${show(limit.least)} ${unit}`;
};

const show = (value: number): string =>
  value.toLocaleString("en", { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : 2 });
