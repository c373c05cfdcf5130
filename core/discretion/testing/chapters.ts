import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Check } from "typebox/value";
import { Section } from "../index.ts";

const file = join(
  dirname(fileURLToPath(import.meta.url)),
  "../../../../shared/data/discretion-guangdong-eco/chapters1-3.json",
);

/** The published tables; undefined where they are not at hand. Under CI that is a failure. */
export const chaptersFile = existsSync(file) ? file : undefined;
if (chaptersFile === undefined) {
  if (process.env["CI"] !== undefined) throw new Error(`missing: ${file}`);
  console.warn(`not tested for want of ${file}`);
}

export const chapters = (): Section[] => {
  const json: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(json)) throw new Error("no list");
  return json.map((each: unknown) => {
    if (Check(Section, each)) return each;
    throw new Error(`not a section: ${JSON.stringify(each).slice(0, 200)}`);
  });
};
