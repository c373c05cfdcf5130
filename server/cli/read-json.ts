import { readFileSync, statSync } from "node:fs";
import { badInput } from "./problem.ts";

const maximumBytes = 64 * 1024 * 1024;

/** The text of a file named on the command line; a file that cannot be read is bad input. */
export const readInput = (file: string): string => {
  try {
    if (statSync(file).size > maximumBytes)
      throw badInput("tooLarge", `文件过大：${file}`, `the file is too large: ${file}`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw badInput("notUtf8", `不是 UTF-8 文本：${file}`, `not UTF-8: ${file}`);
    if (error instanceof Error && "syscall" in error)
      throw badInput("noFile", `无法读取文件：${file}`, `the file cannot be read: ${file}`);
    throw error;
  }
};

/** The JSON value in a file. */
export const readJson = (file: string): unknown => {
  const text = readInput(file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badInput("notJson", `不是 JSON：${file}`, `not JSON: ${file}`);
  }
};
