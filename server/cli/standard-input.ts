import { badInput } from "./problem.ts";

const maximumBytes = 64 * 1024 * 1024;

/** The text on standard input, to its end. */
export const readStandardInput = async (): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBytes) throw badInput("tooLarge", "标准输入过大", "standard input is too large");
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw badInput("notUtf8", "标准输入不是 UTF-8 文本", "standard input is not UTF-8");
  }
};
