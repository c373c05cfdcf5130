import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A row of `deadlines.md`: a deadline as a person counted it. */
export type Deadline = {
  term: string;
  article: string;
  from: string;
  due: string;
  length?: number;
  extension?: number;
  excluded?: { from: string; to: string; reason: { zh: string; en: string } }[];
  provisional: boolean;
  reckoning: string;
};

const file = join(dirname(fileURLToPath(import.meta.url)), "deadlines.md");

export const deadlines: Deadline[] = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => /^\| [A-Z]+\./.test(line))
  .map((line) => {
    const [term = "", article = "", from = "", due = "", circumstances = "", reckoning = ""] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { term, article, from, due, reckoning, ...read(circumstances) };
  });

function read(circumstances: string): Pick<Deadline, "length" | "extension" | "excluded" | "provisional"> {
  const parts = circumstances === "" ? [] : circumstances.split(" ");
  const number = (prefix: string) => parts.find((part) => part.startsWith(prefix))?.slice(prefix.length);
  const [length, extension, span] = [number("期限"), number("延长"), number("不计")];
  const known = [length, extension, span].filter((part) => part !== undefined).length + Number(parts.includes("暂定"));
  if (known !== parts.length) throw new Error(`deadlines.md: cannot read “${circumstances}”`);
  const [first = "", last = ""] = span?.split("至") ?? [];
  return {
    provisional: parts.includes("暂定"),
    ...(length !== undefined && { length: Number(length) }),
    ...(extension !== undefined && { extension: Number(extension) }),
    ...(span !== undefined && { excluded: [{ from: first, to: last, reason: { zh: "检测", en: "testing" } }] }),
  };
}
