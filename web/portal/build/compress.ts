import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Puts a compressed copy beside each text file of a folder, as a server hands them out: `.br` and `.gz`. */
export const compressAll = (dist: string): void => {
  for (const file of globSync("**/*.{js,css,html,svg,webmanifest}", { cwd: dist })) {
    const path = join(dist, file);
    const content = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    );
  }
};
